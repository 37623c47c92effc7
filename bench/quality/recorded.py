"""Recorded answers: what a reader answered to each question, kept as plain JSON, one file a group and round."""

from __future__ import annotations

import json
from pathlib import Path

from atodds.errors import Unreachable
from atodds.llm.chat import Answer, Question


class RecordedAnswers:
    """A store of answers in a JSON file: `{key: {"label", "answer"}}`, in the order they were given."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._kept: dict[str, dict[str, str]] = (
            json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
        )

    def get(self, key: str) -> Answer | None:
        kept = self._kept.get(key)
        if kept is None:
            return None
        tokens = len(kept["answer"]) // 4
        return Answer(text=kept["answer"], tokens_in=0, tokens_out=tokens, model="recorded")

    def put(self, key: str, question: Question, answer: Answer) -> None:
        self._kept[key] = {"label": question.label, "answer": answer.text}
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.write_text(json.dumps(self._kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


class NobodyThere:
    """A chat for replays: what isn't recorded gets no answer."""

    async def ask(self, question: Question) -> Answer:
        raise Unreachable(f"“{question.label}” is not among the recorded answers.")
