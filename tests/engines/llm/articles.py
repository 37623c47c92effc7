"""Documents and claims to ask about."""

from atodds.engines.base import Dossier
from atodds.model import Claim, Document, Sentence
from atodds.text.locate import passage
from atodds.text.sentences import split


def document(name: str, text: str) -> Document:
    sentences = tuple(
        Sentence(number=n, start=start, end=end, text=text[start:end])
        for n, (start, end) in enumerate(split(text), 1)
    )
    return Document(
        id=name,
        name=f"{name.lower()}.txt",
        title=None,
        published=None,
        published_from=None,
        text=text,
        sha256="0" * 64,
        sentences=sentences,
    )


def claim(of: Document, number: int, text: str, *sentences: int) -> Claim:
    spans = [passage(text, of.text, (s.start, s.end)) for s in map(of.sentence, sentences)]
    return Claim(
        id=f"{of.id}{number}",
        source=of.id,
        text=text,
        sentences=sentences,
        evidence=tuple(of.quote(*span) for span in spans),
    )


FIRE = document(
    "A",
    "A fire at the Ostmark warehouse killed 12 people on Friday. The mayor, Ines Brandt, blamed a gas leak. "
    "Schools nearby stayed closed on Monday.",
)
BLAZE = document(
    "B",
    "At least 9 people died when the Ostmark warehouse burned down. Ines Brandt said that arson was the cause.",
)
DOSSIER = Dossier(
    documents=(FIRE, BLAZE),
    claims=(
        claim(FIRE, 1, "A fire at the Ostmark warehouse killed 12 people on Friday.", 1),
        claim(FIRE, 2, "Mayor Ines Brandt blamed a gas leak for the Ostmark fire.", 2),
        claim(FIRE, 3, "Schools near the warehouse stayed closed on Monday.", 3),
        claim(BLAZE, 1, "At least 9 people died when the Ostmark warehouse burned down.", 1),
        claim(BLAZE, 2, "Ines Brandt said that arson caused the Ostmark fire.", 2),
    ),
)
