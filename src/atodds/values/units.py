"""Units of measure as news writes them, and how one converts into another.

`unit_after(text, position)` reads a unit; `in_base(amount, unit)` gives the amount in the base unit of its
dimension, so that amounts compare where `unit_of` gives the same dimension. Factors are exact by definition
where the unit has one definition; `slack` is the relative doubt of one that has several (the ton of 907, 1000
or 1016 kg).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from atodds.values.alternation import one_of


class Unit(NamedTuple):
    """`base = amount * factor + offset`, in the base unit of the dimension."""

    dimension: str
    factor: float
    offset: float = 0.0
    slack: float = 0.0


UNITS: dict[str, Unit] = {
    "mm": Unit("length", 0.001),
    "cm": Unit("length", 0.01),
    "m": Unit("length", 1.0),
    "km": Unit("length", 1000.0),
    "in": Unit("length", 0.0254),
    "ft": Unit("length", 0.3048),
    "yd": Unit("length", 0.9144),
    "mi": Unit("length", 1609.344),
    "nmi": Unit("length", 1852.0),
    "m2": Unit("area", 1.0),
    "km2": Unit("area", 1e6),
    "ha": Unit("area", 1e4),
    "acre": Unit("area", 4046.8564224),
    "sqft": Unit("area", 0.09290304),
    "sqmi": Unit("area", 2589988.110336),
    "m3": Unit("volume", 1.0),
    "litre": Unit("volume", 0.001),
    "gallon": Unit("volume", 0.003785411784, slack=0.2),
    "barrel": Unit("volume", 0.158987294928),
    "mg": Unit("mass", 1e-6),
    "g": Unit("mass", 0.001),
    "kg": Unit("mass", 1.0),
    "lb": Unit("mass", 0.45359237),
    "oz": Unit("mass", 0.028349523125),
    "t": Unit("mass", 1000.0),
    "ton": Unit("mass", 1000.0, slack=0.1),
    "°C": Unit("temperature", 1.0),
    "°F": Unit("temperature", 5 / 9, -160 / 9),
    "°": Unit("degree", 1.0),
    "km/h": Unit("speed", 1 / 3.6),
    "mph": Unit("speed", 0.44704),
    "knot": Unit("speed", 1852 / 3600),
    "m/s": Unit("speed", 1.0),
    "W": Unit("power", 1.0),
    "kW": Unit("power", 1e3),
    "MW": Unit("power", 1e6),
    "GW": Unit("power", 1e9),
    "kWh": Unit("energy", 1e3),
    "MWh": Unit("energy", 1e6),
    "GWh": Unit("energy", 1e9),
    "s": Unit("duration", 1.0),
    "min": Unit("duration", 60.0),
    "h": Unit("duration", 3600.0),
    "day": Unit("duration", 86400.0),
    "week": Unit("duration", 7 * 86400.0),
    "month": Unit("duration", 30.44 * 86400.0, slack=0.03),
    "year": Unit("duration", 365.25 * 86400.0, slack=0.003),
    "%": Unit("share", 1.0),
    "pp": Unit("points", 1.0),
    "bp": Unit("points", 0.01),
    "magnitude": Unit("magnitude", 1.0),
    "times": Unit("times", 1.0),
    "dB": Unit("loudness", 1.0),
    "MB": Unit("data", 1e6),
    "GB": Unit("data", 1e9),
    "TB": Unit("data", 1e12),
}

_CURRENCIES = """
USD EUR GBP CHF AUD CAD NZD HKD SGD yen yuan rupee rouble crown florin guilder dinar peso franc hryvnia lira rand shekel
riyal krona krone ringgit baht dirham naira zloty forint shilling cent penny
"""
CURRENCIES = frozenset(_CURRENCIES.split())

# The unit → what is written for it. A plural "s" is understood of all but the shortest.
_WRITTEN: dict[str, str] = {
    "mm": "millimetre|millimeter|mm",
    "cm": "centimetre|centimeter|cm",
    "m": "metre|meter|m",
    "km": "kilometre|kilometer|km|kms",
    "in": "inch|inches",
    "ft": "foot|feet|ft",
    "yd": "yard",
    "mi": "mile|mi",
    "nmi": "nautical mile",
    "m2": "square metre|square meter|sq m|m²",
    "km2": "square kilometre|square km|square kilometer|sq km|km²|km2",
    "ha": "hectare|ha",
    "acre": "acre",
    "sqft": "square foot|square feet|sq ft",
    "sqmi": "square mile|sq mile",
    "m3": "cubic metre|cubic meter|m³|m3",
    "litre": "litre|liter",
    "gallon": "gallon",
    "barrel": "barrel",
    "mg": "milligram|mg",
    "g": "gram|gramme",
    "kg": "kilogram|kilogramme|kilo|kg",
    "lb": "lb|lbs",
    "oz": "ounce",
    "t": "tonne|metric ton|metric tonne",
    "ton": "ton",
    "°C": "degrees Celsius|degree Celsius|degrees centigrade|degrees C|°C|Celsius|C",
    "°F": "degrees Fahrenheit|degree Fahrenheit|degrees F|°F|Fahrenheit|F",
    "°": "degree|°",
    "km/h": "km/h|kph|kmh|kmph",
    "mph": "mph",
    "knot": "knot",
    "m/s": "m/s",
    "W": "watt",
    "kW": "kilowatt|kW",
    "MW": "megawatt|MW",
    "GW": "gigawatt|GW",
    "kWh": "kilowatt hour|kWh",
    "MWh": "megawatt hour|MWh",
    "GWh": "GWh",
    "s": "second|sec",
    "min": "minute|min",
    "h": "hour|hr",
    "day": "day",
    "week": "week",
    "month": "month",
    "year": "year|yr",
    "%": "per cent|percent|pct|%",
    "pp": "percentage point|per cent point|% point|percent point|ppt",
    "bp": "basis point|bps",
    "times": "time|fold",
    "USD": "dollar|US dollar|U.S. dollar|American dollar|USD|$",
    "AUD": "Australian dollar",
    "CAD": "Canadian dollar",
    "EUR": "euro|EUR|€",
    "GBP": "pound sterling|pounds sterling|pound|GBP|£",
    "crown": "crown",
    "florin": "florin",
    "guilder": "guilder",
    "dinar": "dinar",
    "peso": "peso",
    "franc": "franc",
    "CHF": "Swiss franc|CHF",
    "rupee": "rupee|INR",
    "yen": "yen|JPY",
    "yuan": "yuan|renminbi|RMB",
    "rouble": "rouble|ruble",
    "hryvnia": "hryvnia",
    "lira": "lira",
    "rand": "rand",
    "shekel": "shekel",
    "riyal": "riyal",
    "krona": "krona|kronor",
    "krone": "krone|kroner",
    "ringgit": "ringgit",
    "baht": "baht",
    "dirham": "dirham",
    "naira": "naira",
    "zloty": "zloty|zlotys",
    "forint": "forint",
    "shilling": "shilling",
    "cent": "cent",
    "penny": "pence",
    "dB": "decibel|dB",
    "magnitude": "magnitude|on the Richter",
    "GB": "gigabyte|GB",
    "MB": "megabyte|MB",
    "TB": "terabyte|TB",
}
NAMES = {name: unit for unit, names in _WRITTEN.items() for name in names.split("|")}

# A sign before the amount → the currency.
SIGNS: dict[str, str] = {
    "$": "USD",
    "US$": "USD",
    "U.S.$": "USD",
    "A$": "AUD",
    "AU$": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "NZ$": "NZD",
    "HK$": "HKD",
    "S$": "SGD",
    "€": "EUR",
    "£": "GBP",
    "GB£": "GBP",
    "¥": "yen",
    "₹": "rupee",
    "Rs": "rupee",
    "Rs.": "rupee",
    "INR": "rupee",
    "USD": "USD",
    "EUR": "EUR",
    "GBP": "GBP",
    "CHF": "CHF",
    "RMB": "yuan",
    "JPY": "yen",
}

# What a rate is by → the unit of time, or the thing.
PER: dict[str, str] = {
    "second": "s",
    "sec": "s",
    "s": "s",
    "minute": "min",
    "hour": "h",
    "hr": "h",
    "h": "h",
    "day": "day",
    "week": "week",
    "month": "month",
    "year": "year",
    "annum": "year",
    "head": "head",
    "person": "head",
    "capita": "head",
    "barrel": "barrel",
    "tonne": "t",
    "ton": "ton",
    "litre": "litre",
    "gallon": "gallon",
    "mile": "mi",
    "kilometre": "km",
    "kilometer": "km",
    "share": "share",
}

# Short names of which an "s" makes no other word.
_SHORT_PLURALS = ("ton", "sec", "hr", "yr", "min", "day")
_FORMS = NAMES | {f"{name}s": unit for name, unit in NAMES.items() if len(name) > 3 or name in _SHORT_PLURALS}
_FIRST_WORDS = frozenset(form.split()[0] for form in _FORMS)
_UNIT_WORD = re.compile(
    r"[ \u00a0\u2009\u202f-]{0,2}(U\.S\.|[$€£%]|°[CF]?|[A-Za-z]+[²³23]?(?:/[a-z]+)?)(?![\w²³])"
)
_MORE_WORDS = re.compile(r"(?:[\s-][A-Za-z]+\b){0,2}")
_PER = re.compile(rf"(?:\s+of\s+[a-z]+)?(?:\s+(?:per|an?|each|every)\s+|\s?/\s?)({one_of(PER)})\b")
_SIGN_BEFORE = re.compile(
    r"(?<![A-Za-z])(?:(?:(?:US|U\.S\.|AU?|CA?|NZ|HK|S|GB)\s?)?[$€£¥₹]|USD|EUR|GBP|CHF|INR|RMB|JPY|Rs\.?)\s?$"
)
_SIGN_ENDS = frozenset("$€£¥₹DRPFBYs.")
_MAGNITUDE_BEFORE = re.compile(r"\b[Mm]agnitude(?:\s+(?:of|at|was|is|reached))?(?:\s+an?|\s+about)?[\s-]$")


def unit_after(text: str, position: int) -> tuple[str, int] | None:
    """The unit written at `position` (a space or hyphen may stand before it), and where it ends."""
    first = _UNIT_WORD.match(text, position)
    if first is None or first[1] not in _FIRST_WORDS:
        return None
    start = first.start(1)
    more = _MORE_WORDS.match(text, first.end())
    words = first[1] + (more[0] if more else "")
    while words:
        unit = _FORMS.get(" ".join(words.replace("-", " ").split()))
        if unit:
            end = start + len(words)
            return ("lb", end) if unit == "GBP" and text.startswith(" of ", end) else (unit, end)
        words = words[: max(words.rfind(" "), words.rfind("-"), words.rfind("\n"), 0)]
    return None


def sign_before(left: str) -> tuple[str, int] | None:
    """The currency sign that ends `left`, and where in `left` it begins."""
    ends = left[-2:].rstrip()
    if not ends or ends[-1] not in _SIGN_ENDS:
        return None
    tail = left[-7:]
    found = _SIGN_BEFORE.search(tail)
    if found is None:
        return None
    sign = "".join(found[0].split())
    return SIGNS.get(sign, SIGNS[sign[-1]]) if sign[-1] in "$€£¥₹" else SIGNS[sign], len(left) - len(
        tail
    ) + found.start()


def magnitude_before(left: str) -> int | None:
    """Where in `left` the word "magnitude" begins, if it leads up to the end of `left`."""
    if "agnitude" not in left[-24:]:
        return None
    found = _MAGNITUDE_BEFORE.search(left)
    return found.start() if found else None


def per_after(text: str, position: int) -> tuple[str, int] | None:
    """The "per" of a rate at `position` ("a second", "/h", "of water a second"), and where it ends."""
    found = _PER.match(text, position)
    return (PER[found[1]], found.end()) if found else None


@lru_cache(maxsize=1024)
def unit_of(symbol: str) -> Unit:
    """The unit by its symbol; a currency is a dimension of its own, a rate `a/b` divides two units."""
    known = UNITS.get(symbol)
    if known:
        return known
    if "/" in symbol:
        above, _, below = symbol.partition("/")
        top = unit_of(above) if above else Unit("count", 1.0)
        bottom = UNITS.get(below, Unit(below, 1.0))
        dimension = f"{top.dimension}/{bottom.dimension}"
        if dimension == "length/duration":
            dimension = "speed"
        return Unit(dimension, top.factor / bottom.factor, slack=top.slack + bottom.slack)
    return Unit(symbol, 1.0)


def in_base(amount: float, symbol: str) -> float:
    """The amount in the base unit of the symbol's dimension."""
    unit = unit_of(symbol)
    return amount * unit.factor + unit.offset
