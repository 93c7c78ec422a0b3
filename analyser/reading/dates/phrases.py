"""How people name a day from where they stand: "yesterday", "last Tuesday", "Tuesday week".

:data:`PHRASE_PATTERNS` lists the words for days and the weekdays, the longer before the shorter.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from analyser.reading.dates.calendar import A_MEETING
from analyser.reading.dates.expressions import (
    DaysAway,
    Meaning,
    Period,
    Side,
    Weekday,
    WeekdayOfWeek,
)
from analyser.reading.dates.grammar import Pattern, Reader, pattern, period
from analyser.reading.dates.words import (
    ALONE,
    BEFORE_A_DAY,
    DAY_PART,
    WEEKDAY,
    WEEKDAY_STEM,
    weekday_number,
)

UNITS_AWAY: Mapping[str, int] = {
    "last": -1, "previous": -1, "this": 0, "the": 0, "next": 1, "following": 1, "coming": 1,
}  # fmt: skip
"""How far the week, month or year lies that such a word picks, counted from that of sending."""

NAMED = rf"(?P<weekday>{WEEKDAY})"
_PART = rf"(?: {DAY_PART})?"
_MAY_BE_A_WORD = r"(?:(?-i:mon|sat|sun|SAT|SUN|MON)\b|wed (?:the|two|both|an?|to|with)\b)"


def last_word(words: str) -> str:
    """The word that counts in "this past", "the following" and the like, in lower case."""
    return words.lower().split()[-1]


def side_of(words: str) -> Side | None:
    """The side that "last", "gone", "coming" and the like choose, if any."""
    word = last_word(words)
    if word in {"last", "past", "gone", "previous"}:
        return "past"
    return "future" if word in {"coming", "next"} else None


def group(match: re.Match[str], name: str) -> str:
    """The group in lower case; empty where the pattern lacks it or did not need it."""
    return (match.groupdict().get(name) or "").lower()


def _away(days: int) -> Reader:
    return lambda _: DaysAway(days)


def _weekday_week(match: re.Match[str]) -> Meaning:
    weeks = 1 if group(match, "unit") == "week" else 2
    return Weekday(weekday_number(match["weekday"]), "future", weeks)


def _weekday_of_week(match: re.Match[str]) -> Meaning:
    near = " ".join(group(match, "near").split())
    if near not in {"last", "this", "next", "before last"}:
        return Period()
    return WeekdayOfWeek(weekday_number(match["weekday"]), UNITS_AWAY.get(near, -2))


def _weekday_but_one(match: re.Match[str]) -> Meaning:
    weekday = weekday_number(match["weekday"])
    if group(match, "which").startswith("after"):
        return Weekday(weekday, "future", 1)
    return Weekday(weekday, "past", -1)


def _weekday(match: re.Match[str]) -> Meaning:
    """A weekday, with the side that the word beside it chooses."""
    near = last_word(match["near"]) if group(match, "near") else "this"
    if near in {"every", "each", "alternate", "following", "previous"}:
        return Period()
    return Weekday(weekday_number(match["weekday"]), side_of(near))


def _next_weekday(match: re.Match[str]) -> Meaning:
    return WeekdayOfWeek(weekday_number(match["weekday"]), 1)


def _end_of_day(match: re.Match[str]) -> Meaning:
    if group(match, "weekday"):
        return Weekday(weekday_number(match["weekday"]), "future")
    return DaysAway(int(group(match, "from") == "tomorrow"))


PHRASE_PATTERNS: tuple[Pattern, ...] = (
    pattern(rf"(?:the )?day before yesterday\b{_PART}", _away(-2)),
    pattern(rf"(?:the )?day after tomorrow\b{_PART}", _away(2)),
    # the end of day tomorrow; EOD Tuesday; in "close of business Friday" the day is the date
    pattern(
        r"(?:(?:the )?end of (?:the )?(?:day|play|work)|eod),? (?:on )?"
        rf"(?:(?P<from>today|tomorrow)\b|{NAMED})",
        _end_of_day,
    ),
    pattern(rf"yesterday\b{_PART}", _away(-1)),
    pattern(r"(?:(?:earlier|later) )?(?:today|tonight)\b", _away(0)),
    pattern(rf"tomorrow\b{_PART}", _away(1)),
    pattern(r"last (?:night|evening)\b", _away(-1)),
    pattern(
        r"(?:(?:earlier|later) )?this (?:very )?(?:(?:early|late) )?"
        r"(?:mornings?|afternoon|evening|lunchtime)\b",
        _away(0),
    ),
    # Tuesday week; Thursday of last week; last week Thursday, as in West Africa
    pattern(rf"{NAMED} (?P<unit>week|fortnight){ALONE}", _weekday_week),
    pattern(
        rf"{NAMED}{_PART}(?:,? of)?,? "
        r"(?P<near>last|this|next|that|the (?:same|following|previous)) week\b",
        _weekday_of_week,
    ),
    pattern(rf"(?P<near>last|this|next) (?:week|wk),? (?:on )?{NAMED}{_PART}", _weekday_of_week),
    # the Wednesday of the week before last; the week before last, on the Wednesday
    pattern(
        rf"(?:the )?{NAMED}{_PART}(?:,? of)?,? the week (?P<near>before last)\b", _weekday_of_week
    ),
    pattern(rf"the week (?P<near>before last),? (?:on )?(?:the )?{NAMED}{_PART}", _weekday_of_week),
    # the Monday before last
    pattern(
        rf"(?:the )?{NAMED} (?P<which>before last|last but one|after next)\b", _weekday_but_one
    ),
    # Tuesday last; Friday gone
    pattern(rf"{NAMED}{_PART},? (?:just )?(?P<near>last|past|gone|next|coming){ALONE}", _weekday),
    # next Tuesday; this past Thursday; last Tuesday afternoon
    pattern(rf"next {NAMED}{_PART}", _next_weekday),
    pattern(
        r"(?P<near>this (?:past|coming|last)|(?:the )?coming|the (?:past|previous|following)|last|"
        rf"this|every|each|alternate) {NAMED}{_PART}",
        _weekday,
    ),
    pattern(rf"(?:the )?{NAMED} (?:before|after){ALONE}(?! \w)", period),
    pattern(rf"{WEEKDAY}[ ]?[-–][ ]?{WEEKDAY}", period),
    # Monday morning; Monday; the Monday; on sat; the Tuesday interview; Mondays
    pattern(rf"{NAMED} {DAY_PART}", _weekday, not_after=r"\b(?:an?|every)"),
    pattern(
        rf"(?!{_MAY_BE_A_WORD}){NAMED}(?!-\w)",
        _weekday,
        not_after=r"(?:(?<!,[ ])\ban?|\b(?:black|cyber|ruby|fat|super|casual|tgi|the))",
    ),
    pattern(rf"the (?P<weekday>{WEEKDAY_STEM}day){ALONE}", _weekday),
    pattern(
        rf"{NAMED}(?! (?:down|in|out|on|with|across|at|by|through)\b)",
        _weekday,
        after=BEFORE_A_DAY,
    ),
    pattern(rf"{NAMED}(?={A_MEETING})", _weekday),
    pattern(rf"{WEEKDAY_STEM}days\b", period),
    # the other day; the day before; the next day
    pattern(r"the other (?:day|night|morning|afternoon|evening|week|month)\b", period),
    pattern(r"the (?:day|night|week) (?:before|after)(?=[ ]?[,.;:!?)]|\s{0,3}$)", period),
    pattern(
        r"the (?:next|following|previous) (?:day|morning|afternoon|evening|week|month)"
        rf"{ALONE}(?! or\b)",
        period,
    ),
)
