"""How people count to a day: "two weeks ago", "ten working days from Monday", "in a fortnight".

:data:`DISTANCE_PATTERNS` lists the ways, the longer before the shorter. A bare length of time
("nine years") is none of them. Working days are business days, whose calendar comes in later.
"""

from __future__ import annotations

import re

from analyser.reading.dates.expressions import (
    CalendarDay,
    DaysAway,
    Meaning,
    Period,
    Weekday,
    WeekdayOfWeek,
)
from analyser.reading.dates.grammar import Pattern, pattern, period
from analyser.reading.dates.phrases import NAMED, group
from analyser.reading.dates.words import (
    ALONE,
    DAY_NUMBER,
    MONTH,
    NUMBER,
    WEEKDAY_STEM,
    month_number,
    number,
    weekday_number,
)

_COUNT = rf"(?P<count>an?|{NUMBER})"
_A_FEW = r"(?:(?:a )?couple(?: of)?|(?:a (?:good )?)?few|several|some|many|half an?)"
_OR_SO = rf"(?:an?|{NUMBER}) or (?:so|{NUMBER})"
_UNIT = (
    r"(?:(?P<open>working|business|work|week)[ -]?|(?:calendar|full) )?"
    r"(?P<unit>days?|weeks?|wks?|fortnights?|months?|years?|yrs?)\b"
)
_ANY_UNIT = (
    r"(?:(?:working|business|calendar|full) )?"
    r"(?:days?|weeks?|fortnights?|months?|years?|decades?)\b"
)
_DATED = (
    rf"(?:,? (?:the )?(?P<day>{DAY_NUMBER}) (?:of )?(?P<month>{MONTH})|"
    rf",? (?P<month_first>{MONTH}) (?P<day_after>{DAY_NUMBER}))?(?:(?<=\w),? (?P<year>20\d\d)\b)?"
)
"""The date behind a weekday: "Monday, 30 March", "Monday, March 30"."""
_BESIDE = {"yesterday": DaysAway(-1), "tomorrow": DaysAway(1)}
"""The day from which a distance is counted: "two weeks ago tomorrow"."""
_DAYS_OF_UNIT = {"day": 1, "week": 7, "wk": 7, "fortnight": 14}
_SOMETHING_TO_COME = (
    r"\b(?:will|['’]ll|would|['’]d|again|back|due|meets?|starts?|begins?|decides?|touch|ends?|"
    r"leaves?|hear|ready|available|free|opens?|closes?)(?:\s[^\s.;!?]{1,12}){0,4}"
)


def _distance(match: re.Match[str]) -> int | None:
    """The days of a counted length; ``None`` for months and years, which end on no one day."""
    length = _DAYS_OF_UNIT.get(group(match, "unit").rstrip("s"))
    return length * number(match["count"]) if length else None


def _counts_open_days(match: re.Match[str]) -> bool:
    """As in "ten working days"; a working week is a week."""
    return bool(group(match, "open")) and group(match, "unit").startswith("day")


def _ago(match: re.Match[str]) -> Meaning:
    days, weekday, business = _distance(match), group(match, "weekday"), _counts_open_days(match)
    if days is None or (weekday and days < 7 and not business):
        return Period()
    if weekday and not business:
        return Weekday(weekday_number(weekday), "past", -(days // 7), today=True)
    return DaysAway(-days, business, _BESIDE.get(group(match, "from")))


def _ahead(match: re.Match[str]) -> Meaning:
    days = _distance(match)
    if days is None:
        return Period()
    return DaysAway(days, _counts_open_days(match), _BESIDE.get(group(match, "from")))


def _weeks_beside(match: re.Match[str]) -> Meaning | None:
    """A week or more on from a weekday that is named, or back from the last one."""
    days = _distance(match)
    if days is None:
        return Period()
    if group(match, "unit").startswith("day"):
        return None  # "three days last Tuesday": they tell how long
    weekday = weekday_number(match["weekday"])
    if group(match, "near") == "last":
        return Weekday(weekday, "past", -(days // 7))
    return Weekday(weekday, "future", days // 7)


def _counted_from(match: re.Match[str]) -> Meaning | None:
    """Days or weeks on from a weekday that is named."""
    days, business = _distance(match), _counts_open_days(match)
    if match["link"].lower() == "of" and not business:
        return None  # "the two days of Monday and Tuesday"
    if days is None:
        return Period()
    return DaysAway(days, business, _start(match))


def _start(match: re.Match[str]) -> CalendarDay | Weekday | WeekdayOfWeek:
    """The day that is counted from; the sentence decides where the weekday is alone."""
    weekday, near = weekday_number(match["weekday"]), group(match, "near")
    day, month = match["day"] or match["day_after"], match["month"] or match["month_first"]
    if day and month:
        year = int(match["year"]) if match["year"] else None
        return CalendarDay(int(re.sub(r"\D", "", day)), month_number(month), year, weekday)
    if near == "next":
        return WeekdayOfWeek(weekday, 1)
    return Weekday(weekday, "past" if near == "last" else "future" if near else None)


def _weekdays_ago(match: re.Match[str]) -> Meaning:
    return Weekday(weekday_number(match["weekday"]), "past", 1 - number(match["count"]))


DISTANCE_PATTERNS: tuple[Pattern, ...] = (
    # two weeks ago today; a week ago Monday; two Tuesdays ago; a week or so ago; weeks ago
    pattern(
        rf"{_COUNT} {_UNIT} (?:ago|back)\b(?: (?P<from>today|yesterday|tomorrow)\b|"
        rf" (?:on )?(?:this (?:past )?|last )?{NAMED})?",
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
    # ten working days from Monday; two weeks from last Friday; three days after Tuesday
    pattern(
        rf"(?:in )?{_COUNT} {_UNIT} (?P<link>from|after|of) "
        rf"(?:(?P<near>this coming|this|next|last) )?{NAMED}{_DATED}{ALONE}"
        r"(?!['’]s\b| (?:to|till?|until|through)\b|,? (?:the )?\d)",
        _counted_from,
    ),
    # a week on Friday; a week last Monday
    pattern(
        rf"{_COUNT} {_UNIT}(?: on)? (?:(?P<near>this coming|this|next|last) )?{NAMED}",
        _weeks_beside,
    ),
    # it is a week today, of what is over
    pattern(
        rf"{_COUNT} {_UNIT} today\b(?=,? (?:that|since))",
        _ago,
        after=r"\b(?:it['’]?s|it is|been|was)",
    ),
    # two weeks from tomorrow
    pattern(
        rf"(?:in )?{_COUNT} {_UNIT} from (?P<from>now|today|tomorrow)\b",
        _ahead,
    ),
    pattern(rf"{_COUNT} {_UNIT} today\b", _ahead),
    # in two weeks, in a fortnight's time
    pattern(
        rf"in (?:about )?{_COUNT} {_UNIT}(?:['’]s?)?(?: time\b|{ALONE}(?! of\b))",
        _ahead,
        after=_SOMETHING_TO_COME,
    ),
)
