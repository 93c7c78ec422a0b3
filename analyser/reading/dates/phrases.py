"""How people name a day from where they stand: "yesterday", "last Tuesday", "in two weeks".

:data:`PHRASE_PATTERNS` lists the words for days, the counted distances and the weekdays, the
longer before the shorter. A bare length of time ("nine years") is none of them.
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
    NUMBER,
    WEEKDAY,
    WEEKDAY_STEM,
    number,
    weekday_number,
)

UNITS_AWAY: Mapping[str, int] = {
    "last": -1, "previous": -1, "this": 0, "the": 0, "next": 1, "following": 1, "coming": 1,
}  # fmt: skip
"""How far the week, month or year lies that such a word picks, counted from that of sending."""

_NAMED = rf"(?P<weekday>{WEEKDAY})"
_PART = rf"(?: {DAY_PART})?"
_COUNT = rf"(?P<count>an?|{NUMBER})"
_A_FEW = r"(?:(?:a )?couple(?: of)?|(?:a (?:good )?)?few|several|some|many|half an?)"
_OR_SO = rf"(?:an?|{NUMBER}) or (?:so|{NUMBER})"
_UNIT = (
    r"(?:(?:(?P<open>working|business)|calendar|full) )?"
    r"(?P<unit>days?|weeks?|wks?|fortnights?|months?|years?|yrs?)\b"
)
_ANY_UNIT = r"(?:days?|weeks?|fortnights?|months?|years?|decades?)\b"
_BESIDE = {"yesterday": -1, "tomorrow": 1, "today": 0, "now": 0, "": 0}
"""The day from which a distance is counted: "two weeks ago tomorrow"."""
_DAYS_OF_UNIT = {"day": 1, "week": 7, "wk": 7, "fortnight": 14}
_MAY_BE_A_WORD = r"(?:(?-i:mon|sat|sun|SAT|SUN|MON)\b|wed (?:the|two|both|an?|to|with)\b)"
_SOMETHING_TO_COME = (
    r"\b(?:will|['’]ll|would|['’]d|again|back|due|meets?|starts?|begins?|decides?|touch|ends?|"
    r"leaves?|hear|ready|available|free|opens?|closes?)(?:\s[^\s.;!?]{1,12}){0,4}"
)


def last_word(words: str) -> str:
    """The word that counts in "this past", "the following" and the like, in lower case."""
    return words.lower().split()[-1]


def side_of(words: str) -> Side | None:
    """The side that "last", "gone", "coming" and the like choose, if any."""
    word = last_word(words)
    if word in {"last", "past", "gone", "previous"}:
        return "past"
    return "future" if word in {"coming", "next"} else None


def _group(match: re.Match[str], name: str) -> str:
    """The group in lower case; empty where the pattern lacks it or did not need it."""
    return (match.groupdict().get(name) or "").lower()


def _distance(match: re.Match[str]) -> int | None:
    """The days of a counted length; ``None`` for months and years, which end on no one day."""
    length = _DAYS_OF_UNIT.get(_group(match, "unit").rstrip("s"))
    return length * number(match["count"]) if length else None


def _counts_open_days(match: re.Match[str]) -> bool:
    """As in "ten working days"; a working week is a week."""
    return bool(_group(match, "open")) and _group(match, "unit").startswith("day")


def _away(days: int) -> Reader:
    return lambda _: DaysAway(days)


def _ago(match: re.Match[str]) -> Meaning:
    days, weekday = _distance(match), _group(match, "weekday")
    if days is None or (weekday and days < 7):
        return Period()
    if weekday:
        return Weekday(weekday_number(weekday), "past", -(days // 7), today=True)
    return DaysAway(_BESIDE[_group(match, "from")] - days, business=_counts_open_days(match))


def _ahead(match: re.Match[str]) -> Meaning:
    days, weekday = _distance(match), _group(match, "weekday")
    if days is None:
        return Period()
    if _group(match, "near") == "last":
        return Weekday(weekday_number(weekday), "past", -(days // 7))
    if weekday:
        return Weekday(weekday_number(weekday), "future", days // 7)
    return DaysAway(_BESIDE[_group(match, "from")] + days, business=_counts_open_days(match))


def _weekdays_ago(match: re.Match[str]) -> Meaning:
    return Weekday(weekday_number(match["weekday"]), "past", 1 - number(match["count"]))


def _weekday_week(match: re.Match[str]) -> Meaning:
    weeks = 1 if _group(match, "unit") == "week" else 2
    return Weekday(weekday_number(match["weekday"]), "future", weeks)


def _weekday_of_week(match: re.Match[str]) -> Meaning:
    near = " ".join(_group(match, "near").split())
    if near not in {"last", "this", "next", "before last"}:
        return Period()
    return WeekdayOfWeek(weekday_number(match["weekday"]), UNITS_AWAY.get(near, -2))


def _weekday_but_one(match: re.Match[str]) -> Meaning:
    weekday = weekday_number(match["weekday"])
    if _group(match, "which").startswith("after"):
        return Weekday(weekday, "future", 1)
    return Weekday(weekday, "past", -1)


def _weekday(match: re.Match[str]) -> Meaning:
    """A weekday, with the side that the word beside it chooses."""
    near = last_word(match["near"]) if _group(match, "near") else "this"
    if near in {"every", "each", "alternate", "following", "previous"}:
        return Period()
    return Weekday(weekday_number(match["weekday"]), side_of(near))


def _next_weekday(match: re.Match[str]) -> Meaning:
    return WeekdayOfWeek(weekday_number(match["weekday"]), 1)


def _end_of_day(match: re.Match[str]) -> Meaning:
    if _group(match, "weekday"):
        return Weekday(weekday_number(match["weekday"]), "future")
    return DaysAway(int(_group(match, "from") == "tomorrow"))


PHRASE_PATTERNS: tuple[Pattern, ...] = (
    pattern(rf"(?:the )?day before yesterday\b{_PART}", _away(-2)),
    pattern(rf"(?:the )?day after tomorrow\b{_PART}", _away(2)),
    # the end of day tomorrow; EOD Tuesday; in "close of business Friday" the day is the date
    pattern(
        r"(?:(?:the )?end of (?:the )?(?:day|play|work)|eod),? (?:on )?"
        rf"(?:(?P<from>today|tomorrow)\b|{_NAMED})",
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
    # two weeks ago today; a week ago Monday; two Tuesdays ago; a week or so ago; weeks ago
    pattern(
        rf"{_COUNT} {_UNIT} (?:ago|back)\b(?: (?P<from>today|yesterday|tomorrow)\b|"
        rf" (?:on )?(?:this (?:past )?|last )?{_NAMED})?",
        _ago,
    ),
    pattern(rf"(?P<count>{NUMBER}) (?P<weekday>{WEEKDAY_STEM}day)s ago\b", _weekdays_ago),
    pattern(rf"(?:{_A_FEW}|{_OR_SO}) {_ANY_UNIT} (?:ago|back)\b", period),
    pattern(rf"(?:an?|{NUMBER}) {_ANY_UNIT} (?:and a half|or so) (?:ago|back)\b", period),
    pattern(r"(?:days|weeks|months|years) ago\b", period),
    # it was a week yesterday
    pattern(
        rf"(?P<count>an?|one|two|three) {_UNIT} (?P<from>yesterday)\b", _ago, not_after=r"\bwhat"
    ),
    # a week on Friday; a week last Monday; two weeks from tomorrow
    pattern(
        rf"{_COUNT} {_UNIT}(?: (?:on|from))? (?:(?P<near>this coming|this|next|last) )?{_NAMED}",
        _ahead,
    ),
    # it is a week today, of what is over
    pattern(
        rf"{_COUNT} {_UNIT} today\b(?=,? (?:that|since))",
        lambda match: DaysAway(-(_distance(match) or 0)),
        after=r"\b(?:it['’]?s|it is|been|was)",
    ),
    pattern(
        rf"{_COUNT} {_UNIT}(?: from (?P<from>now|today|tomorrow)\b| today\b)",
        _ahead,
    ),
    # in two weeks, in a fortnight's time
    pattern(
        rf"in (?:about )?{_COUNT} {_UNIT}(?:['’]s?)?(?: time\b|{ALONE}(?! of\b))",
        _ahead,
        after=_SOMETHING_TO_COME,
    ),
    # Tuesday week; Thursday of last week; last week Thursday, as in West Africa
    pattern(rf"{_NAMED} (?P<unit>week|fortnight){ALONE}", _weekday_week),
    pattern(
        rf"{_NAMED}{_PART}(?:,? of)?,? "
        r"(?P<near>last|this|next|that|the (?:same|following|previous)) week\b",
        _weekday_of_week,
    ),
    pattern(rf"(?P<near>last|this|next) (?:week|wk),? (?:on )?{_NAMED}{_PART}", _weekday_of_week),
    # the Wednesday of the week before last; the week before last, on the Wednesday
    pattern(
        rf"(?:the )?{_NAMED}{_PART}(?:,? of)?,? the week (?P<near>before last)\b", _weekday_of_week
    ),
    pattern(
        rf"the week (?P<near>before last),? (?:on )?(?:the )?{_NAMED}{_PART}", _weekday_of_week
    ),
    # the Monday before last
    pattern(
        rf"(?:the )?{_NAMED} (?P<which>before last|last but one|after next)\b", _weekday_but_one
    ),
    # Tuesday last; Friday gone
    pattern(rf"{_NAMED}{_PART},? (?:just )?(?P<near>last|past|gone|next|coming){ALONE}", _weekday),
    # next Tuesday; this past Thursday; last Tuesday afternoon
    pattern(rf"next {_NAMED}{_PART}", _next_weekday),
    pattern(
        r"(?P<near>this (?:past|coming|last)|(?:the )?coming|the (?:past|previous|following)|last|"
        rf"this|every|each|alternate) {_NAMED}{_PART}",
        _weekday,
    ),
    pattern(rf"(?:the )?{_NAMED} (?:before|after){ALONE}(?! \w)", period),
    pattern(rf"{WEEKDAY}[ ]?[-–][ ]?{WEEKDAY}", period),
    # Monday morning; Monday; the Monday; on sat; the Tuesday interview; Mondays
    pattern(rf"{_NAMED} {DAY_PART}", _weekday, not_after=r"\b(?:an?|every)"),
    pattern(
        rf"(?!{_MAY_BE_A_WORD}){_NAMED}(?!-\w)",
        _weekday,
        not_after=r"(?:(?<!,[ ])\ban?|\b(?:black|cyber|ruby|fat|super|casual|tgi|the))",
    ),
    pattern(rf"the (?P<weekday>{WEEKDAY_STEM}day){ALONE}", _weekday),
    pattern(
        rf"{_NAMED}(?! (?:down|in|out|on|with|across|at|by|through)\b)",
        _weekday,
        after=BEFORE_A_DAY,
    ),
    pattern(rf"{_NAMED}(?={A_MEETING})", _weekday),
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
