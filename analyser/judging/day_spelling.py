"""A day put in place of another, in the words in which that one was written."""

from __future__ import annotations

import re
from datetime import date

from analyser.reading.dates.words import MONTH, MONTHS, WEEKDAY, WEEKDAYS

_WEEKDAY = re.compile(rf"(?i)\b{WEEKDAY}")
_MONTH = re.compile(rf"(?i)\b{MONTH}")
_NUMBER = re.compile(r"(?i)(?<![\w/.'’-])(?P<day>\d{1,2})(?P<ending>st|nd|rd|th)?(?![\w/'’-]|\.\d)")
_FIGURES = re.compile(
    r"(?<![\w/.-])(?:(?P<iso>\d{4}-\d\d-\d\d)|(?P<one>\d\d?)(?P<mark>[/.-])(?P<two>\d\d?)"
    r"(?:(?P=mark)(?P<year>\d{4}|\d\d))?)(?![\w/-]|\.\d)"
)
_COUNTED = re.compile(rf"(?i)\b(?:weeks?|days?|months?|ago)\b|\d(?:st|nd|rd|th) {WEEKDAY}")
_LONGEST_SHORT_FORM = 5  # "Thurs"
_ENDINGS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}


def respell_day(written: str, meant: date, right: date) -> str:
    """The right day in the form of a written one, or nothing where that cannot be done.

    >>> respell_day("Wednesday, November 12", date(2026, 11, 12), date(2026, 11, 10))
    'Tuesday, November 10'
    >>> respell_day("the 12th", date(2026, 11, 12), date(2026, 11, 3))
    'the 3rd'
    >>> respell_day("last Tuesday", date(2026, 11, 10), date(2026, 11, 3))
    ''
    >>> respell_day("12 days ago", date(2026, 11, 12), date(2026, 11, 10))
    ''
    """
    if figures := _FIGURES.search(written):
        spelt = _in_figures(figures, meant, right)
        words = written[: figures.start()] + spelt + written[figures.end() :]
        return _with_weekday(words, right) if spelt else ""
    numbers = [int(found["day"]) for found in _NUMBER.finditer(written)]
    other_month = meant.month != right.month and not _MONTH.search(written)
    if other_month or numbers != [meant.day] or _COUNTED.search(written):
        return ""
    year = str(meant.year) in written
    if meant.year != right.year and not year:
        return ""
    written = written.replace(str(meant.year), str(right.year)) if year else written
    words = _with_weekday(written, right)
    words = _MONTH.sub(lambda found: _like(found[0], MONTHS[right.month - 1]), words)
    return _NUMBER.sub(lambda found: _number(right.day, found["ending"]), words)


def _in_figures(written: re.Match[str], meant: date, right: date) -> str:
    """The right day in figures, in the order that makes the written ones the day that was meant."""
    if written["iso"]:
        return right.isoformat()
    figures = int(written["one"]), int(written["two"])
    day_first = figures == (meant.day, meant.month)
    if day_first is (figures == (meant.month, meant.day)):  # neither, or both: 11/11
        return ""
    if not written["year"] and meant.year != right.year:
        return ""
    width = 2 if "0" in (written["one"][0], written["two"][0]) else 1
    parts = (right.day, right.month) if day_first else (right.month, right.day)
    spelt = [f"{part:0{width}}" for part in parts]
    if written["year"]:
        spelt.append(str(right.year)[-len(written["year"]) :])
    return written["mark"].join(spelt)


def _with_weekday(written: str, right: date) -> str:
    return _WEEKDAY.sub(lambda found: _like(found[0], WEEKDAYS[right.weekday()]), written)


def _like(word: str, name: str) -> str:
    """A name as long and with such capitals as the word that it replaces."""
    if name.startswith(word.lower()):
        return word
    short = len(word) <= _LONGEST_SHORT_FORM and word.lower() not in (*WEEKDAYS, *MONTHS)
    spelt = name[:3] if short else name
    return spelt.upper() if word.isupper() else spelt if word.islower() else spelt.capitalize()


def _number(day: int, ending: str | None) -> str:
    return f"{day}{_ENDINGS.get(day, 'th')}" if ending else str(day)
