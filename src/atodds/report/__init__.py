"""What the reader gets: a report as Markdown, to be read, or as JSON, to be worked on."""
