"""RoSE: how many of the units that people wrote does a clause claim carry?

A unit is carried where one claim holds at least two thirds of its content stems (RoSE matches units to summaries
by meaning; stems are the part of that which needs no judge). `crowded` is the share of claims that carry three
units or more of which none contains another: more than one unit's worth.
"""

from __future__ import annotations

import asyncio

from data import rows

from atodds.engines.base import Window
from atodds.engines.rules import RulesEngine
from atodds.sources.text import document
from atodds.text.words import content_stems

SHARE = 2 / 3


def measure() -> dict[str, float] | None:
    items = rows("decomposition/rose_acu.json")
    if items is None:
        return None
    carried = units = crowded = claims_in_all = 0
    for number, item in enumerate(items):
        article = document("A", str(number), item["reference"], "0" * 64)
        window = Window(document=article, asked=tuple(s.number for s in article.sentences))
        claims = [set(content_stems(c.text)) for c in asyncio.run(RulesEngine().extract(window)).claims]
        wanted = [set(content_stems(unit)) for unit in item["acu"] if content_stems(unit)]
        units += len(wanted)
        carried += sum(any(len(unit & claim) >= SHARE * len(unit) for claim in claims) for unit in wanted)
        claims_in_all += len(claims)
        for claim in claims:
            held = [unit for unit in wanted if len(unit & claim) >= SHARE * len(unit)]
            least = [unit for unit in held if not any(other < unit for other in held)]
            crowded += len({frozenset(unit) for unit in least}) > 2
    return {
        "units carried": round(carried / units, 3),
        "claims a summary": round(claims_in_all / len(items), 2),
        "crowded": round(crowded / max(claims_in_all, 1), 3),
    }
