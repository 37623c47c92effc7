"""The rules: what sequences of symbols are an atom of time, and what may stand around one.

A rule is a regular expression over symbols (capitals), with the parts that its reader asks for named. Rules
stand in the order in which they are tried at a place: larger ones before their own beginnings. `find` joins
atoms into times ("Saturday" + "night" + "at 21:40").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from atodds.values.times.lexicon import LEXEMES, SYMBOLS, Lexeme, Tokens

MACROS = {
    "month": "(?: [MONTH MAYMONTH] | MONTHABBR DOT? )",
    "weekday": "(?: (?: WEEKDAY | WEEKDAYABBR DOT? ) COMMA? THE? )",
    "day": "[DAYNUM ORDNUM]",
    "year": "(?: (?: COMMA | OF )? YEAR | OF THE SAME UNIT | OF THAT UNIT )",
    "unit": "[UNIT DAY DAYS]",
    "half": "(?: DASH? AND DASH? A DASH? HALF )",
    "number": "(?: TENS (?: DASH? NUMBER )? | [NUMBER DAYNUM YEAR COUNT POINTED] )",
    "amount": "(?: A? VAGUE OF? | {number} {half}? )",
    "length": """(?: {amount} (?: (?: DASH | TO | OR ) {amount} )? DASH? {unit} {half}? | HALF A {unit}
        | A {unit} {half} | A HALF DASH? {unit} )""",
    "hedge": """(?: ABOUT | NEARLY | OVER | UNDER | UP TO | AT LEAST | AT MOST | [NOT NO]? MORE THAN
        | LESS THAN )""",
    "event": "(?: (?: TO THE DAY )? (?: (?P<ago> AGO ) | (?P<later> LATER ) ) (?: TO THE DAY )? )",
    "hour": "[COLON POINTED DAYNUM NUMBER YEAR HHMM]",
    "cue": """[IN SINCE UNTIL OF FROM BY LATER BETWEEN TO THROUGH EARLY OVER DURING WHICH PAST DASH OPEN AND
        OR]""",
    "after_cue": "(?: (?<={cue}) | (?<={cue}THE) )",
}

RULES = {
    "nothing": "BREAK | {amount} DASH? {unit} DASH? (?: OLD | OF AGE ) | [MONEY] [DAYNUM YEAR COUNT]",
    "iso": "(?P<iso> ISO )",
    "numeric": "{weekday}? (?P<date> DATE )",
    "pair": "(?: {weekday} | (?<=[ON SINCE UNTIL FROM BY LATER]) ) (?P<date> PAIR )",
    "days_month": """(?P<day>{day}) (?: DASH | TO | AND | OR ) (?P<day2>{day}) OF? (?P<month>{month})
        (?P<year>{year})?""",
    "month_days": """(?P<month>{month}) (?P<day>{day})
        (?: (?: DASH | TO | THROUGH ) (?P<day2>{day}) (?! AMPM | {unit} )
        | AND (?P<day3>{day}) (?=[DOT COMMA YEAR]) ) (?P<year>{year})?""",
    "day_month": """{weekday}? THE? (?P<day> {day} | ORDINAL | TENS DASH ORDINAL )
        (?: DAY? OF | DASH )? (?P<month>{month}) (?: DASH? (?P<year>{year}) )?""",
    "month_day": "{weekday}? (?P<month>{month}) THE? (?P<day>{day}) (?! AMPM ) (?P<year>{year})?",
    "month_year": "(?P<month>{month}) (?P<year>{year})",
    "month": """(?P<which> WHICH )? (?P<month> MONTH )
        | (?P<which2> WHICH )? {after_cue} (?P<month2> MAYMONTH )""",
    "holiday": """(?: CHRISTMAS | (?P<new> NEW ) UNIT APOSTROPHE OTHER (?= [EVE DAY] ) ) (?: (?P<eve> EVE ) | DAY )?
        (?P<year>{year})?""",
    "decade": "THE? (?P<decade> DECADE )",
    "recurring": """(?: EVERY | EACH ) {amount}? (?: WEEKDAY | {unit} | PART | WEEKEND | ORDINAL {unit}? )
        | WEEKDAYS""",
    "season": """(?P<season2> SEASON ) (?P<year>{year})
        | (?: (?P<which> WHICH ) | {after_cue} | THAT ) (?P<season> SEASON )""",
    "quarter": "THE? (?P<nth> ORDINAL ) DASH? QUARTER (?P<year>{year})?",
    "weekend": "(?: THE | (?P<which> WHICH ) ) WEEKEND",
    "weekday": "(?P<that> THAT )? (?P<which> [WHICH PAST] )? (?P<weekday> WEEKDAY )",
    "around_today": "THE? DAY (?P<later> LATER ) (?P<today> TODAY )",
    "today": "(?P<today> TODAY )",
    "tonight": "TONIGHT",
    "which_part": "(?P<which> WHICH ) (?P<part> PART )",
    "spoken": """(?: (?P<half> HALF ) DASH? | (?P<quarter> A? QUARTER ) | (?P<minutes>{number}) UNIT? )
        (?P<past> [PAST TO LATER] ) (?P<hour> NUMBER | DAYNUM ) (?P<ampm> AMPM )? (?! DASH? {unit} )""",
    "hours": """(?P<hedge> ABOUT )? (?P<hour>{hour}) (?P<ampm1> AMPM )? (?: DASH | TO | AND | UNTIL )
        (?P<hour2>{hour}) (?P<ampm> AMPM )""",
    "clock": "(?P<hedge> ABOUT )? (?: (?P<glued> GLUED ) | (?P<hour>{hour}) OCLOCK? (?P<ampm> AMPM ) )",
    "military": "(?P<hedge> ABOUT )? (?P<hour> [YEAR HHMM DAYNUM COLON POINTED] ) (?= ZONE | LOCAL TIME )",
    "colon": "(?P<hedge> ABOUT )? (?<!OTHER) (?P<hour> COLON ) | (?P<hour2> [DAYNUM NUMBER] ) OCLOCK",
    "bare_hour": """(?: (?<=AT) | (?<=BY) | (?<=ABOUT) ) (?: (?P<hour> [NUMBER DAYNUM] )
        (?= [ON OF] {weekday} | [ON OF] WHICH WEEKDAY | IN THE PART | [ON OF] [DAYNUM] {month} )
        | (?P<hour2> POINTED ) (?= ON? {weekday} PART | IN THE PART ) )""",
    "small_hours": "THE [EARLY SMALL] (?P<unit> UNIT )",
    "which_length": "THE? (?P<which> [WHICH PAST] ) (?P<length>{amount} {unit})",
    "length": "(?P<hedge>{hedge})? (?P<length>{length}) (?: AND? (?P<length2>{length}) )? {event}?",
    "unit_and": "A (?P<unit>{unit}) AND (?P<length>{length}) {event}?",
    "unit": """(?: (?P<hedge>{hedge}) | (?<=[FOR WITHIN IN]) ) A (?P<unit>{unit}) (?! OF ) {event}?
        | [A THE] (?P<unit2> {unit} ) {event2}""",
    "which_day": "THE (?P<which> WHICH ) DAY",
    "which_unit": "THE? (?P<which> [WHICH PAST] ) (?P<unit> UNIT ) (?! DASH )",
    "noon": "(?P<hedge> ABOUT )? (?P<noon> NOON )",
    "dawn": "(?P<dawn> [DAWN OVERNIGHT] )",
    "part": "(?P<cue> IN THE | AT | THAT | BY )? (?P<part> PART )",
    "years": "(?P<year> YEAR ) DASH (?P<last> DAYNUM ) (?! DASH | {unit} | OTHER )",
    "bare_year": """(?<=[IN FOR SINCE UNTIL BY FROM OF LATER BETWEEN TO DASH AND OR THE A OWN OPEN EARLY THROUGH
        DURING]) (?P<year> YEAR ) | (?P<year2> YEAR ) (?= DASH [YEAR DAYNUM] )""",
}
MACROS["event2"] = MACROS["event"].replace("<ago>", "<ago2>").replace("<later>", "<later2>")

# What may stand before an atom: how the time stands to it, which part of it is meant, and an article.
BEFORE = """(?P<relation> SINCE | UNTIL | BY | LATER )? ON?
    (?P<nth> THE? (?P<rank> [ORDINAL WHICH] ) (?P<amount>{amount})?
        (?P<unit> {unit} | WEEKDAY | HALF | QUARTER | WEEKEND ) [OF IN] THE? )?
    (?P<early> THE? (?: (?P<edge> EARLY ) [DASH IN ON]? | (?P<edge2> EDGE ) OF ) THE? )? $"""
# What may stand after a clock: the zone.
AFTER = """(?: OPEN (?P<zone> ZONE ) (?P<shift> [PLUS DASH] DAYNUM )? CLOSE
    | (?P<zone2> ZONE ) (?P<shift2> [PLUS DASH] DAYNUM )?
    | COMMA? (?: (?P<local> LOCAL TIME ) | (?P<place> OTHER OTHER? ) TIME ) )"""


def _expression(source: str) -> str:
    """The regular expression over classes that a rule stands for."""
    while "{" in source:
        source = re.sub(r"\{(\w+)\}", lambda name: MACROS[name.group(1)], source)
    source = re.sub(r"(?<!\?)\b[A-Z]+\b", lambda name: SYMBOLS[name.group()], source)
    return re.sub(r"\s+", "", source)


def compile_rule(source: str) -> re.Pattern[str]:
    return re.compile(_expression(source))


_EXPRESSIONS = {name: _expression(source) for name, source in RULES.items()}


@cache
def _rule(name: str) -> re.Pattern[str]:
    """Compiled once it is met: a text meets few of the rules."""
    return re.compile(_EXPRESSIONS[name])


# Most tokens are other words: the rules are tried only where a word of time, or an article before one,
# stands.
GATE = compile_rule(
    """(?= [^ OTHER OWN COMMA DOT OF TO AND APOSTROPHE CLOSE OPEN DASH ON FOR FROM SINCE UNTIL LATER THROUGH BETWEEN
        UNIT THE A IN ] | [THE A IN] [^OTHER] )"""
)
# Which rule was met is told by an empty group behind it: most rules are then told by their first symbol not to be met,
# before a group is opened.
ANY_RULE = "|".join(
    f"(?:{re.sub(r'[?]P<[^>]+>', '?:', rule)})(?P<{name}>)" for name, rule in _EXPRESSIONS.items()
)
_ANY = re.compile(f"{GATE.pattern}(?:{ANY_RULE})")


class Match(NamedTuple):
    """A rule met at tokens `first` to before `last`, and its parts."""

    rule: str
    tokens: Tokens
    first: int
    last: int
    parts: re.Match[str]

    def has(self, *names: str) -> bool:
        return self.found(*names) is not None

    def found(self, *names: str) -> tuple[int, int] | None:
        """The tokens of the first of these parts that is there."""
        for name in names:
            if name in self.parts.re.groupindex and self.parts.start(name) >= 0:
                return self.parts.span(name)
        return None

    def lexemes(self, *names: str) -> list[Lexeme]:
        """What the part's words are to the grammar."""
        span = self.found(*names)
        return [] if span is None else [lexeme(word) for word in self.tokens.words[span[0] : span[1]]]

    def word(self, *names: str) -> str:
        """The first word of the part, or nothing."""
        span = self.found(*names)
        return "" if span is None else self.tokens.words[span[0]]

    def number(self, *names: str) -> int | None:
        """The whole number or the table's number that the first numbered word of the part stands for."""
        for found in self.lexemes(*names):
            if isinstance(found.value, int):
                return found.value
        return None


def lexeme(word: str) -> Lexeme:
    """The table's entry, or a number told by its digits."""
    known = LEXEMES.get(word)
    if known is not None:
        return known
    digits = re.match(r"\d+", word)
    return Lexeme("OTHER") if digits is None else Lexeme("DIGITS", int(digits.group()))


def matches(tokens: Tokens) -> Iterator[Match]:
    """The atoms of a text, leftmost first."""
    for found in _ANY.finditer(tokens.classes):
        rule = found.lastgroup
        if rule is not None and rule != "nothing":
            parts = _rule(rule).match(tokens.classes, found.start(), found.end())
            # A rule that looks ahead sees more in the whole text than within its own bounds.
            parts = parts or _rule(rule).match(tokens.classes, found.start())
            if parts is not None:
                yield Match(rule, tokens, found.start(), found.end(), parts)
