"""Units of measure as news writes them, and how one converts into another.

`unit_after(text, position)` reads a unit; `convert(amount, unit)` gives the amount in the base of its dimension, so
that two amounts compare when `dimension` is the same. Factors are exact by definition where the unit has one
definition; `slack` is the relative doubt of one that has several (the ton of 907, 1000 or 1016 kg).
"""

from __future__ import annotations

import re
from typing import NamedTuple


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

CURRENCIES = frozenset(
    "USD EUR GBP JPY CNY INR RUB UAH CHF AUD CAD NZD HKD SGD crown dinar peso franc rupee yen yuan rouble "
    "hryvnia lira rand shekel riyal krona krone ringgit baht won dirham naira zloty forint shilling cent penny".split()
)

# What is written → the unit. A plural "s" is added by the pattern.
NAMES: dict[str, str] = {
    "millimetre": "mm", "millimeter": "mm", "mm": "mm", "centimetre": "cm", "centimeter": "cm", "cm": "cm",
    "metre": "m", "meter": "m", "m": "m", "kilometre": "km", "kilometer": "km", "km": "km", "kms": "km",
    "inch": "in", "inches": "in", "foot": "ft", "feet": "ft", "ft": "ft", "yard": "yd", "mile": "mi",
    "nautical mile": "nmi", "mi": "mi",
    "square metre": "m2", "square meter": "m2", "sq m": "m2", "m²": "m2", "square kilometre": "km2",
    "square kilometer": "km2", "sq km": "km2", "km²": "km2", "km2": "km2", "hectare": "ha", "ha": "ha",
    "acre": "acre", "square foot": "sqft", "square feet": "sqft", "sq ft": "sqft", "square mile": "sqmi",
    "sq mile": "sqmi",
    "cubic metre": "m3", "cubic meter": "m3", "m³": "m3", "m3": "m3", "litre": "litre", "liter": "litre",
    "gallon": "gallon", "barrel": "barrel",
    "milligram": "mg", "mg": "mg", "gram": "g", "gramme": "g", "kilogram": "kg", "kilogramme": "kg", "kilo": "kg", "kg": "kg", "lb": "lb",
    "lbs": "lb", "ounce": "oz", "tonne": "t", "metric ton": "t", "metric tonne": "t", "ton": "ton",
    "degrees Celsius": "°C", "degree Celsius": "°C", "degrees centigrade": "°C", "degrees C": "°C", "°C": "°C",
    "Celsius": "°C", "C": "°C", "degrees Fahrenheit": "°F", "degree Fahrenheit": "°F", "degrees F": "°F", "°F": "°F",
    "Fahrenheit": "°F", "degree": "°", "°": "°",
    "km/h": "km/h", "kph": "km/h", "kmh": "km/h", "kmph": "km/h", "mph": "mph", "knot": "knot", "m/s": "m/s",
    "watt": "W", "kilowatt": "kW", "kW": "kW", "megawatt": "MW", "MW": "MW", "gigawatt": "GW", "GW": "GW",
    "kilowatt hour": "kWh", "kWh": "kWh", "megawatt hour": "MWh", "MWh": "MWh", "GWh": "GWh",
    "second": "s", "sec": "s", "minute": "min", "min": "min", "hour": "h", "hr": "h", "day": "day", "week": "week",
    "month": "month", "year": "year", "yr": "year",
    "per cent": "%", "percent": "%", "pct": "%", "%": "%", "percentage point": "pp", "per cent point": "pp",
    "% point": "pp", "percent point": "pp", "ppt": "pp", "basis point": "bp", "bps": "bp",
    "time": "times", "fold": "times",
    "dollar": "USD", "US dollar": "USD", "U.S. dollar": "USD", "American dollar": "USD", "Australian dollar": "AUD",
    "Canadian dollar": "CAD", "euro": "EUR", "pound sterling": "GBP", "pounds sterling": "GBP", "pound": "GBP",
    "crown": "crown", "dinar": "dinar", "peso": "peso", "franc": "franc", "Swiss franc": "CHF", "rupee": "rupee",
    "yen": "yen", "yuan": "yuan", "renminbi": "yuan", "rouble": "rouble", "ruble": "rouble", "hryvnia": "hryvnia",
    "lira": "lira", "rand": "rand", "shekel": "shekel", "riyal": "riyal", "krona": "krona", "kronor": "krona",
    "krone": "krone", "kroner": "krone", "ringgit": "ringgit", "baht": "baht", "dirham": "dirham", "naira": "naira",
    "zloty": "zloty", "zlotys": "zloty", "forint": "forint", "shilling": "shilling",
    "USD": "USD", "EUR": "EUR", "GBP": "GBP", "CHF": "CHF", "JPY": "yen", "RMB": "yuan", "INR": "rupee",
    "$": "USD", "€": "EUR", "£": "GBP", "cent": "cent", "pence": "penny", "decibel": "dB", "dB": "dB",
    "magnitude": "magnitude", "gigabyte": "GB", "GB": "GB", "megabyte": "MB", "MB": "MB", "terabyte": "TB", "TB": "TB",
}  # fmt: skip

SIGNS: dict[str, str] = {
    "$": "USD", "US$": "USD", "U.S.$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "NZ$": "NZD",
    "HK$": "HKD", "S$": "SGD", "€": "EUR", "£": "GBP", "GB£": "GBP", "USD": "USD", "¥": "yen", "₹": "rupee", "Rs": "rupee", "Rs.": "rupee", "USD": "USD", "EUR": "EUR", "GBP": "GBP", "CHF": "CHF", "INR": "rupee",
    "RMB": "yuan", "JPY": "yen",
}  # fmt: skip

PER = {
    "second": "s", "sec": "s", "s": "s", "minute": "min", "hour": "h", "hr": "h", "h": "h", "day": "day",
    "week": "week", "month": "month", "year": "year", "annum": "year", "head": "head", "person": "head",
    "capita": "head", "barrel": "barrel", "tonne": "t", "ton": "ton", "litre": "litre", "gallon": "gallon",
    "mile": "mi", "kilometre": "km", "kilometer": "km", "share": "share",
}  # fmt: skip

# Names so short that an "s" makes another word of them.
_NO_PLURAL = frozenset(name for name in NAMES if len(name) < 4) - {
    "ton",
    "sec",
    "hr",
    "yr",
    "min",
    "yen",
    "day",
}
_FORMS = NAMES | {f"{name}s": unit for name, unit in NAMES.items() if name not in _NO_PLURAL}
_FIRST_WORDS = frozenset(form.split()[0] for form in _FORMS)
_UNIT_WORDS = re.compile(
    r"[ \u00a0\u2009\u202f-]{0,2}((U\.S\.|[$€£%]|°[CF]?|[A-Za-z]+[²³23]?(?:/[a-z]+)?)(?![\w²³])(?:[\s-][A-Za-z]+\b){0,2})"
)
_PER = re.compile(
    r"(?:\s+of\s+[a-z]+)?(?:\s+(?:per|an?|each|every)\s+|\s?/\s?)("
    + "|".join(sorted(PER, key=len, reverse=True))
    + r")\b"
)
_SIGN_BEFORE = re.compile(
    r"(?<![A-Za-z])(?:(?:(?:US|U\.S\.|A|AU|C|CA|NZ|HK|S|GB)\s?)?[$€£¥₹]|(?:USD|EUR|GBP|CHF|INR|RMB|JPY|Rs\.?))\s?$"
)
_MAGNITUDE_BEFORE = re.compile(r"\b[Mm]agnitude(?:\s+(?:of|at|was|is|reached))?(?:\s+an?|\s+about)?[\s-]$")
_SIGN_ENDS = frozenset("$€£¥₹DRPFBYs.")


def unit_after(text: str, position: int) -> tuple[str, int] | None:
    """The unit written at `position` (a space or hyphen may stand before it), and where it ends."""
    found = _UNIT_WORDS.match(text, position)
    if found is None or found[2] not in _FIRST_WORDS:
        return None
    words = found[1]
    while words:
        unit = _FORMS.get(" ".join(words.replace("-", " ").split()))
        if unit:
            end = found.start(1) + len(words)
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
