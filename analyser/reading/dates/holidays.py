"""Feasts and public holidays that people name instead of a date, and the days on which they fall.

Where a feast follows another calendar, or a different day in every country, the name is still
known but has no day.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta

_FIXED: Mapping[str, tuple[int, int]] = {
    "new year's day": (1, 1),
    "epiphany": (1, 6),
    "twelfth night": (1, 5),
    "burns night": (1, 25),
    "candlemas": (2, 2),
    "groundhog day": (2, 2),
    "valentine's day": (2, 14),
    "valentine's": (2, 14),
    "valentines": (2, 14),
    "st david's day": (3, 1),
    "st patrick's day": (3, 17),
    "st patrick's": (3, 17),
    "paddy's day": (3, 17),
    "st paddy's day": (3, 17),
    "st joseph's day": (3, 19),
    "lady day": (3, 25),
    "april fools' day": (4, 1),
    "april fool's day": (4, 1),
    "st george's day": (4, 23),
    "waitangi": (2, 6),
    "waitangi day": (2, 6),
    "australia day": (1, 26),
    "anzac day": (4, 25),
    "king's day": (4, 27),
    "madaraka day": (6, 1),
    "jamhuri day": (12, 12),
    "may day": (5, 1),
    "cinco de mayo": (5, 5),
    "juneteenth": (6, 19),
    "canada day": (7, 1),
    "bastille day": (7, 14),
    "michaelmas": (9, 29),
    "halloween": (10, 31),
    "hallowe'en": (10, 31),
    "all saints' day": (11, 1),
    "all saints": (11, 1),
    "all souls' day": (11, 2),
    "all souls": (11, 2),
    "bonfire night": (11, 5),
    "guy fawkes": (11, 5),
    "guy fawkes night": (11, 5),
    "remembrance day": (11, 11),
    "armistice day": (11, 11),
    "veterans day": (11, 11),
    "martinmas": (11, 11),
    "st cecilia's day": (11, 22),
    "st andrew's day": (11, 30),
    "christmas eve": (12, 24),
    "xmas eve": (12, 24),
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "xmas": (12, 25),
    "boxing day": (12, 26),
    "st stephen's day": (12, 26),
    "new year's eve": (12, 31),
    "hogmanay": (12, 31),
}
_FROM_EASTER: Mapping[str, int] = {
    "shrove tuesday": -47,
    "pancake day": -47,
    "mardi gras": -47,
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "holy thursday": -3,
    "good friday": -2,
    "easter": 0,
    "easter sunday": 0,
    "easter monday": 1,
    "ascension day": 39,
    "pentecost": 49,
    "whitsun": 49,
    "whit monday": 50,
    "corpus christi": 60,
}
_NTH_WEEKDAY: Mapping[str, tuple[int, int, int]] = {
    "martin luther king day": (1, 0, 3),
    "mlk day": (1, 0, 3),
    "presidents' day": (2, 0, 3),
    "presidents day": (2, 0, 3),
    "memorial day": (5, 0, -1),
    "labor day": (9, 0, 1),
    "columbus day": (10, 0, 2),
    "thanksgiving": (11, 3, 4),
    "thanksgiving day": (11, 3, 4),
}
"""Month, weekday and which of them; -1 is the last one. These are the days of the United States."""

_NTH_BY_COUNTRY: Mapping[str, tuple[tuple[int, int, int], ...]] = {
    "labour day": ((9, 0, 1), (10, 0, 4)),
}
"""Like :data:`_NTH_WEEKDAY`, for Canada and New Zealand; the sentence has to tell which."""

_WITHOUT_DAY = frozenset({
    "eid", "eid al-fitr", "eid al-adha", "eid ul-fitr", "eid ul-adha", "ramadan", "ramzan",
    "muharram", "ashura", "mawlid", "diwali", "deepavali", "holi", "navratri", "navaratri",
    "dussehra", "dasara", "durga puja", "pujo", "onam", "pongal", "ganesh chaturthi", "baisakhi",
    "vaisakhi", "raksha bandhan", "hanukkah", "chanukah", "passover", "pesach", "rosh hashanah",
    "yom kippur", "sukkot", "purim", "shavuot", "lunar new year", "chinese new year", "seollal",
    "chuseok", "nowruz", "songkran", "vesak", "mid-autumn festival", "golden week", "timkat",
    "national day", "independence day", "republic day", "freedom day", "heritage day",
    "founders' day", "founder's day", "mother's day", "mothering sunday",
    "father's day", "holy week", "kwanzaa", "merdeka", "merdeka day", "new year", "new years",
    "black friday", "cyber monday", "orthodox easter", "orthodox christmas", "sinterklaas",
    "midsummer", "midwinter", "melbourne cup day", "juhannus", "day of the dead",
    "days of the dead", "st wenceslas", "st wenceslas day", "st-jean-baptiste day", "j'ouvert",
    "ascension", "mashujaa day", "victoria day", "civic holiday", "family day", "anzac",
    "constitution day", "unification day", "liberation day", "victory day", "workers' day",
    "women's day", "children's day", "teachers' day", "naadam", "obon", "losar", "poya",
})  # fmt: skip
_CAPITALISED = r"Lent|Advent|Tet|Carnival"


def _pattern(name: str) -> str:
    """A pattern for a name, in the notation of :mod:`analyser.reading.dates.grammar`."""
    # any white space: it is compiled ten times as fast as a blank of the notation
    loose = name.replace(" ", r"\s{1,3}").replace("-", "[ -]").replace("'", "['’]?")
    return loose.replace(r"st\s", r"(?:st\.?|saint)\s", 1) if name.startswith("st ") else loose


HOLIDAY_NAMES = tuple(
    sorted(
        (*_FIXED, *_FROM_EASTER, *_NTH_WEEKDAY, *_NTH_BY_COUNTRY, *_WITHOUT_DAY),
        key=len,
        reverse=True,
    )
)
"""Every name that is known, in lower case, the longer before the shorter."""

HOLIDAY = (
    rf"(?:{'|'.join(_pattern(name) for name in HOLIDAY_NAMES)}|(?-i:{_CAPITALISED})"
    r"|(?-i:St\.? [A-Z][\w-]{1,20}['’]s Day))\b"
)
"""Matches the name of a feast; a saint's day that is not in the list is known by its form."""

HOLIDAY_BREAK = (
    rf"(?:(?:{HOLIDAY}|spring|summer|autumn|winter|fall|half[ -]term|school) (?:bank )?"
    r"(?:break|holidays?|vacations?|weekend|season|period|shutdown|closure|festivities|week|recess)|"
    r"half[ -]term|reading week)\b"
)
"""Matches a time off that lasts longer than a day: "spring break", "half-term"."""


_KNOWN = frozenset(HOLIDAY_NAMES)
_WITHOUT_APOSTROPHE = {name.replace("'", ""): name for name in HOLIDAY_NAMES}


def holiday_name(words: str) -> str:
    """The name as the tables know it: lower case, one blank, a straight apostrophe."""
    name = re.sub(r"\s+", " ", words.lower().replace("’", "'"))
    name = re.sub(r"^(?:saint|st\.?) ", "st ", name)
    if name in _KNOWN:
        return name
    return _WITHOUT_APOSTROPHE.get(name.replace("'", ""), name)


def holiday_days(name: str, year: int) -> tuple[date, ...]:
    """The days of a feast in ``year``: several where countries differ under one name, or none."""
    differing = (nth_weekday(year, *rule) for rule in _NTH_BY_COUNTRY.get(name, ()))
    days = (holiday_in(name, year), *differing)
    return tuple(day for day in days if day is not None)


def holiday_in(name: str, year: int) -> date | None:
    """The day on which a feast falls in ``year``, or ``None`` where that cannot be said.

    Args:
        name: as :func:`holiday_name` gives it.
        year: of the Gregorian calendar.
    """
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _FROM_EASTER:
        return easter(year) + timedelta(days=_FROM_EASTER[name])
    if name in _NTH_WEEKDAY:
        month, weekday, nth = _NTH_WEEKDAY[name]
        return nth_weekday(year, month, weekday, nth)
    return None


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876."""
    century, of_century = divmod(year, 100)
    leap_centuries, centuries_left = divmod(century, 4)
    moon_correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * (year % 19) + century - leap_centuries - moon_correction + 15) % 30
    leaps, left = divmod(of_century, 4)
    to_sunday = (32 + 2 * centuries_left + 2 * leaps - epact - left) % 7
    shift = (year % 19 + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The ``nth`` of a weekday in a month; -1 is the last one, ``None`` where there is no such."""
    if nth < 0:
        following = date(year + month // 12, month % 12 + 1, 1)
        last = following - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    found = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    return found if found.month == month else None
