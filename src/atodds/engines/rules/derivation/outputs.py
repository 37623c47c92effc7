"""Outputs: a rate over a time, "40 tonnes an hour for ten hours", gives an amount, and an amount over a time a rate."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from atodds.engines.rules.derivation.passages import passages, resting_on
from atodds.engines.rules.statements import Article, Derived
from atodds.values.arithmetic import output

_FOR = re.compile(r"\b(?:for|over|during|in)(?: (?:the|a|some))*\W*$", re.IGNORECASE)


def derived(article: Article) -> Iterator[Derived]:
    for passage in passages(article):
        rates = [number for number in passage.numbers if number.kind == "rate"]
        if not rates:
            continue
        lengths = [
            time for time in passage.times if time.kind == "duration" and _FOR.search(passage.before(time))
        ]
        if len(rates) == len(lengths) == 1:
            value = output(rates[0], lengths[0])
            if value is not None:
                told = replace(value, counted=rates[0].counted, role=None)
                yield resting_on("output", told, (passage, rates[0]), (passage, lengths[0]))
