"""Zone abbreviations of the news, in minutes east of UTC. Several offsets: the abbreviation is ambiguous.

"ET", "CT", "MT" and "PT" are standard or daylight time, which the words leave open.
Abbreviations that are words in a headline's capitals (ART, CAT, EAT, PET, WEST) are left out.
"""

from __future__ import annotations

H = 60

ZONES: dict[str, tuple[int, ...]] = {
    "GMT": (0,),
    "UTC": (0,),
    "WET": (0,),
    "BST": (H, 6 * H),  # British Summer, Bangladesh Standard
    "CET": (H,),
    "CEST": (2 * H,),
    "EET": (2 * H,),
    "EEST": (3 * H,),
    "MSK": (3 * H,),
    "TRT": (3 * H,),
    "SAST": (2 * H,),
    "IST": (5 * H + 30, 2 * H, H),  # India, Israel, Ireland
    "IDT": (3 * H,),
    "IRST": (3 * H + 30,),
    "AFT": (4 * H + 30,),
    "PKT": (5 * H,),
    "NPT": (5 * H + 45,),
    "ICT": (7 * H,),
    "WIB": (7 * H,),
    "WITA": (8 * H,),
    "SGT": (8 * H,),
    "HKT": (8 * H,),
    "PHT": (8 * H,),
    "AWST": (8 * H,),
    "JST": (9 * H,),
    "KST": (9 * H,),
    "ACST": (9 * H + 30,),
    "AEST": (10 * H,),
    "AEDT": (11 * H,),
    "NZST": (12 * H,),
    "NZDT": (13 * H,),
    "NST": (-3 * H - 30,),
    "NDT": (-2 * H - 30,),
    "BRT": (-3 * H,),
    "CLT": (-4 * H,),
    "AST": (-4 * H, 3 * H),  # Atlantic, Arabia
    "ADT": (-3 * H,),
    "EST": (-5 * H,),
    "EDT": (-4 * H,),
    "ET": (-5 * H, -4 * H),
    "CST": (-6 * H, 8 * H, -5 * H),  # Central, China, Cuba
    "CDT": (-5 * H, -4 * H),  # Central, Cuba
    "CT": (-6 * H, -5 * H),
    "MST": (-7 * H,),
    "MDT": (-6 * H,),
    "MT": (-7 * H, -6 * H),
    "PST": (-8 * H,),
    "PDT": (-7 * H,),
    "PT": (-8 * H, -7 * H),
    "AKST": (-9 * H,),
    "AKDT": (-8 * H,),
    "HST": (-10 * H,),
}

# Every offset in use lies in this range, on a quarter of an hour.
ANY_OFFSET = tuple(range(-12 * H, 14 * H + 1, 15))

# "Moscow time", "Eastern time": the first word or words before "time".
NAMED_ZONES: dict[str, tuple[int, ...]] = {
    "Greenwich": (0,),
    "Eastern": (-5 * H, -4 * H),
    "Central": (-6 * H, -5 * H),
    "Mountain": (-7 * H, -6 * H),
    "Pacific": (-8 * H, -7 * H),
    "Moscow": (3 * H,),
    "Beijing": (8 * H,),
    "Tokyo": (9 * H,),
    "Japan": (9 * H,),
    "Indian": (5 * H + 30,),
    "Kyiv": (2 * H, 3 * H),
    "Kiev": (2 * H, 3 * H),
    "London": (0, H),
    "British": (0, H),
    "Paris": (H, 2 * H),
    "Berlin": (H, 2 * H),
    "Israel": (2 * H, 3 * H),
}
