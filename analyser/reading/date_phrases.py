"""How people name a day from where they stand: "yesterday", "last Tuesday", "in two weeks".

:data:`PHRASE_PATTERNS` lists the words for days, the weekdays and the counted distances, the
longer before the shorter. A bare length of time ("nine years") is none of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from analyser.reading.date_expressions import (
    DaysAway,
    Meaning,
    Period,
    Side,
    Weekday,
    WeekdayOfWeek,
)
from analyser.reading.date_patterns import BEFORE_A_DAY, Pattern, pattern, period
from analyser.reading.date_words import (
    ALONE,
    DAY_PART,
    GAP,
    NUMBER,
    WEEKDAY,
    number,
    weekday_number,
)

WEEKS_AWAY: Mapping[str, int] = {
    "last": -1, "previous": -1, "this": 0, "the": 0, "current": 0,
    "next": 1, "following": 1, "coming": 1,
}  # fmt: skip
"""How far the week, month or year lies that such a word picks, counted from that of sending."""

_WD = rf"(?P<wd>{WEEKDAY})"
_DAYS = r"(?P<wd>mon|tues|wednes|thurs|fri|satur|sun)days(?!\w)"
_PART = rf"(?:{GAP}{DAY_PART})?"
_ABBREVIATED_MONDAY = r"(?-i:mon|sat|sun|SAT|SUN|MON)(?!\w)"
_COUNT = rf"(?P<n>an?|{NUMBER})"
_VAGUE_COUNT = rf"(?:(?:a{GAP})?couple(?:{GAP}of)?|(?:a{GAP}(?:good{GAP})?)?few|several|some|many|half{GAP}an?)"
_UNIT = (
    r"(?:(?:working|business|calendar|full)[ ])?"
    r"(?P<unit>days?|weeks?|wks?|fortnights?|months?|years?|yrs?)(?!\w)"
)
_ANY_UNIT = r"(?:days|weeks|fortnights?|months|years|week|month|year|day|decades?)(?!\w)"
_LENGTH = {"day": 1, "week": 7, "wk": 7, "fortnight": 14}


def last_word(words: str) -> str:
    """The word that counts in "this past", "the following" and the like, in lower case."""
    return words.lower().split()[-1]


def side_of(words: str) -> Side | None:
    """The side that "last", "gone", "coming" and the like choose, if any."""
    word = last_word(words)
    if word in {"last", "past", "gone", "previous"}:
        return "past"
    return "future" if word in {"coming", "next"} else None


def _group(match: re.Match[str], name: str) -> str | None:
    """The group in lower case, or ``None`` where the pattern lacks it or did not need it."""
    value: str | None = match.groupdict().get(name)
    return value.lower() if value else None


def _distance(match: re.Match[str]) -> int | None:
    """The days of a counted length; ``None`` for months and years, which end on no one day."""
    length = _LENGTH.get(match["unit"].lower().rstrip("s"))
    return length * number(match["n"]) if length else None


def _away(days: int) -> Callable[[re.Match[str]], Meaning]:
    return lambda _: DaysAway(days)


def _ago(match: re.Match[str]) -> Meaning:
    days, tail = _distance(match), _group(match, "tail")
    if days is None:
        return Period()
    if match["wd"]:
        return Weekday(weekday_number(match["wd"]), "past", -(days // 7)) if days > 6 else Period()
    return DaysAway(-days - (1 if tail == "yesterday" else 0))


def _ahead(match: re.Match[str]) -> Meaning:
    days, weekday = _distance(match), _group(match, "wd")
    if days is None:
        return Period()
    if weekday:
        near = _group(match, "near")
        if near and side_of(near) == "past":
            return Weekday(weekday_number(weekday), "past", -(days // 7))
        return Weekday(weekday_number(weekday), "future", days // 7)
    return DaysAway(days + (1 if _group(match, "tail") == "tomorrow" else 0))


def _weekdays_ago(match: re.Match[str]) -> Meaning:
    return Weekday(weekday_number(match["wd"]), "past", 1 - number(match["n"]))


def _weekday_week(match: re.Match[str]) -> Meaning:
    weeks = 1 if match["unit"].lower() == "week" else 2
    return Weekday(weekday_number(match["wd"]), "future", weeks)


def _weekday_of_week(match: re.Match[str]) -> Meaning:
    near = match["near"].lower()
    if near not in {"last", "this", "next"}:
        return Period()
    return WeekdayOfWeek(weekday_number(match["wd"]), WEEKS_AWAY[near])


def _weekday_but_one(match: re.Match[str]) -> Meaning:
    if match["which"].lower().startswith("after"):
        return Weekday(weekday_number(match["wd"]), "future", 1)
    return Weekday(weekday_number(match["wd"]), "past", -1)


def _near_weekday(match: re.Match[str]) -> Meaning:
    near, weekday = last_word(match["near"]), weekday_number(match["wd"])
    if near == "next":
        return WeekdayOfWeek(weekday, 1)
    if near in {"every", "each", "alternate", "following", "previous"}:
        return Period()
    return Weekday(weekday, side_of(near))


def _weekday_with_side(match: re.Match[str]) -> Meaning:
    return Weekday(weekday_number(match["wd"]), side_of(match["near"]))


def _weekday(match: re.Match[str]) -> Meaning:
    return Weekday(weekday_number(match["wd"]))


def _end_of_day(match: re.Match[str]) -> Meaning:
    if match["wd"]:
        return Weekday(weekday_number(match["wd"]), "future")
    return DaysAway(1 if match["tail"].lower() == "tomorrow" else 0)


PHRASE_PATTERNS: tuple[Pattern, ...] = (
    pattern(rf"(?:the{GAP})?day{GAP}before{GAP}yesterday(?!\w){_PART}", _away(-2)),
    pattern(rf"(?:the{GAP})?day{GAP}after{GAP}tomorrow(?!\w){_PART}", _away(2)),
    # the end of day tomorrow; close of business Friday; EOD Tuesday
    pattern(
        rf"(?:(?:the{GAP})?(?:end|close){GAP}of{GAP}(?:the{GAP})?(?:day|business|play|work)|eod|cob|cop)"
        rf",?{GAP}(?:on{GAP})?(?:(?P<tail>today|tomorrow)(?!\w)|{_WD})",
        _end_of_day,
    ),
    pattern(rf"yesterday(?!\w){_PART}", _away(-1)),
    pattern(rf"(?:(?:earlier|later){GAP})?(?:today|tonight)(?!\w)", _away(0)),
    pattern(rf"tomorrow(?!\w){_PART}", _away(1)),
    pattern(rf"last{GAP}night(?!\w)", _away(-1)),
    pattern(
        rf"(?:(?:earlier|later){GAP})?this{GAP}(?:very{GAP})?(?:(?:early|late)[ ])?"
        r"(?:morning|afternoon|evening|lunchtime)(?!\w)",
        _away(0),
    ),
    # two weeks ago today; a week ago Monday
    pattern(
        rf"{_COUNT}{GAP}{_UNIT}{GAP}(?:ago|back)(?!\w)(?:{GAP}(?P<tail>today|yesterday|"
        rf"(?:on{GAP})?(?:this{GAP}(?:past{GAP})?|last{GAP})?{_WD}))?",
        _ago,
    ),
    pattern(rf"(?P<n>{NUMBER}){GAP}{_DAYS}{GAP}ago(?!\w)", _weekdays_ago),
    pattern(
        rf"(?:{_VAGUE_COUNT}|(?:an?|{NUMBER}){GAP}or{GAP}(?:so|{NUMBER})){GAP}{_ANY_UNIT}{GAP}(?:ago|back)"
        r"(?!\w)",
        period,
    ),
    pattern(
        rf"(?:an?|{NUMBER}){GAP}{_ANY_UNIT}(?:{GAP}and{GAP}a{GAP}half|{GAP}or{GAP}so){GAP}ago(?!\w)",
        period,
    ),
    pattern(rf"(?:days|weeks|months|years){GAP}ago(?!\w)", period),
    # a week on Friday; two weeks from tomorrow; a week last Monday
    pattern(
        rf"{_COUNT}{GAP}{_UNIT}(?:{GAP}(?:on|from))?{GAP}(?P<near>this{GAP}coming{GAP}|this{GAP}|next{GAP}|last{GAP})?"
        rf"{_WD}",
        _ahead,
    ),
    pattern(
        rf"{_COUNT}{GAP}{_UNIT}(?:{GAP}from{GAP}(?P<tail>now|today|tomorrow)(?!\w)|{GAP}(?P<tail2>today)(?!\w))",
        _ahead,
    ),
    # in two weeks, in a fortnight's time: only where something is to come
    pattern(
        rf"in{GAP}(?:about{GAP})?{_COUNT}{GAP}{_UNIT}(?:['’]s?)?(?:{GAP}time(?!\w)|{ALONE}(?!{GAP}of\b))",
        _ahead,
        after=r"\b(?:will|['’]ll|would|['’]d|again|back|due|meets?|starts?|begins?|decides?|"
        r"touch|ends?|leaves?|is|are|am|['’]re|['’]m|hear|ready|available|free|opens?|closes?)"
        r"(?:\s[^\s.;!?]{1,12}){0,4}",
    ),
    pattern(rf"{_WD}{GAP}(?P<unit>week|fortnight){ALONE}", _weekday_week),
    pattern(
        rf"{_WD}{_PART}(?:,?{GAP}of)?,?{GAP}(?P<near>last|this|next|that|the{GAP}(?:same|following|previous)){GAP}"
        r"week(?!\w)",
        _weekday_of_week,
    ),
    pattern(
        rf"(?:the{GAP})?{_WD}{GAP}(?P<which>before{GAP}last|last{GAP}but{GAP}one|after{GAP}next)(?!\w)",
        _weekday_but_one,
    ),
    # Tuesday last, Friday gone
    pattern(rf"{_WD}{_PART},?{GAP}(?P<near>last|past|gone|next|coming){ALONE}", _weekday_with_side),
    pattern(
        rf"(?P<near>(?:just{GAP})?this{GAP}(?:past|coming|last)|(?:the{GAP})?(?:coming|past|previous|following)|"
        rf"last|next|this|every|each|alternate){GAP}{_WD}{_PART}",
        _near_weekday,
    ),
    pattern(rf"(?:the{GAP})?{_WD}{GAP}(?:before|after){ALONE}(?!{GAP}\w)", period),
    pattern(rf"{_WD}{GAP}{DAY_PART}", _weekday, not_after=r"\b(?:an?|every)"),
    pattern(
        rf"(?!{_ABBREVIATED_MONDAY}){_WD}(?!-\w)",
        _weekday,
        not_after=r"\b(?:an?|black|cyber|ruby|fat|super|casual|tgi|the)",
    ),
    pattern(rf"the{GAP}{_WD}{ALONE}", _weekday),
    pattern(
        rf"{_WD}(?!{GAP}(?:down|in|out|on|with|across|at|by|through)\b)",
        _weekday,
        after=BEFORE_A_DAY,
    ),
    pattern(_DAYS, period),
    pattern(rf"the{GAP}other{GAP}(?:day|night|morning|afternoon|evening|week|month)(?!\w)", period),
    pattern(rf"the{GAP}(?:day|night|week){GAP}(?:before|after)(?=[ ]?[,.;:!?)]|\s*$)", period),
    pattern(
        rf"the{GAP}(?:next|following|previous){GAP}(?:day|morning|afternoon|evening|week|month){ALONE}"
        rf"(?!{GAP}or\b)",
        period,
    ),
)
