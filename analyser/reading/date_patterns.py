"""How people write a day of the calendar, in words and in figures.

Each :class:`Pattern` is one way to write it; :data:`CALENDAR_PATTERNS` lists them, the longer
before the shorter. Every quantifier is bounded and every look around is short, so that the time
taken grows with the length of the text and with nothing else.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass

from analyser.reading.date_expressions import (
    CalendarDay,
    Impossible,
    Meaning,
    NumericDay,
    Period,
    WeekdayOfMonth,
)
from analyser.reading.date_words import (
    ALONE,
    DAY_NUMBER,
    DAY_ORDINAL,
    DAY_PART,
    FUNCTION_WORD,
    GAP,
    MONTH,
    ORDINAL_WORD,
    WEEKDAY,
    YEAR,
    month_number,
    ordinal,
    weekday_number,
    year_number,
)

LEFT_CONTEXT = 48
"""How many characters before a match ``after`` and ``not_after`` look at."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way to write a time.

    ``read`` says what a match means, or ``None`` where it means nothing. ``after`` has to match,
    and ``not_after`` must not match, at the end of the text before it.
    """

    regex: re.Pattern[str]
    read: Callable[[re.Match[str]], Meaning | None]
    after: re.Pattern[str] | None = None
    not_after: re.Pattern[str] | None = None

    def meaning(self, match: re.Match[str]) -> Meaning | None:
        """What a match of ``regex`` means where it stands, or ``None``."""
        if self.after or self.not_after:
            before = match.string[max(0, match.start() - LEFT_CONTEXT) : match.start()]
            if self.after and not self.after.search(before):
                return None
            if self.not_after and self.not_after.search(before):
                return None
        return self.read(match)


def pattern(
    regex: str,
    read: Callable[[re.Match[str]], Meaning | None],
    after: str | None = None,
    not_after: str | None = None,
) -> Pattern:
    """Compile a :class:`Pattern`; the contexts are anchored at the match, past its white space."""

    def before(context: str | None) -> re.Pattern[str] | None:
        return re.compile(rf"(?i)(?:{context})\s{{0,3}}$") if context else None

    return Pattern(re.compile(rf"(?i){regex}"), read, before(after), before(not_after))


BEFORE_A_DAY = r"\b(?:on|of|from|since|by|until|till|til|before|after|for|dated|held|was|is)"
_NEAR = rf"(?:(?:this{GAP}past|this{GAP}coming|this|last|next|past){GAP})?"
_WEEKDAY_BEFORE = rf"(?:{_NEAR}(?P<wd>{WEEKDAY})(?:{GAP}{DAY_PART})?\.?(?:,?{GAP}|,)(?:the{GAP})?)?"
_OPTIONAL_YEAR = rf"(?:(?:\.,?|,)?{GAP}(?P<y>{YEAR})|,(?P<y2>(?:19|20)\d\d)(?!\d))?"
_NO_STREET = (
    rf"(?!{GAP}(?:street|st|road|rd|lane|avenue|ave|close|drive|court|way|place|terrace|gardens|"
    r"row|square|house)(?!\w))"
)
_NO_QUANTITY = (
    rf"(?![:%/]|[.,]\d|{GAP}?(?:am|pm|a\.m|p\.m|o['’]clock|percent|per|days|weeks|months|years|hours|"
    r"minutes|people|staff|clients|students|new|more|others|times)(?!\w))"
)
_NO_LIST_OF_NOUNS = (
    rf"(?!{GAP}(?:and|or|to){GAP}(?:the{GAP})?(?:{DAY_ORDINAL}|{ORDINAL_WORD}){GAP}"
    rf"(?!{FUNCTION_WORD})[a-z])"
)
_MONTHS_AWAY = {"inst": 0, "this": 0, "the": 0, "ult": -1, "last": -1, "prox": 1, "next": 1}
_AWAY = (
    rf"(?:{GAP}(?:(?P<away>inst|ult|prox)(?:ant|imo|\.)?(?!\w)|"
    rf"of{GAP}(?P<of>this|last|next|the){GAP}month(?!\w)))"
)
_DASH = rf"(?:[ ]?[-–—][ ]?|{GAP}(?:to|and|or|&|until|through){GAP}(?:the{GAP})?)"
_SLASHED_NOT_AFTER = (
    r"\b(?:an?|scored|got|rated?|score|rating|size|version|v|part|page|step|round|shift|unit|room|"
    r"flat|apt|apartment|no\.?|number|nos?|ratio|class|at|about|roughly|nearly|over|only)"
)


def _checked(day: int, month: int, year: int | None, weekday: int | None) -> Meaning:
    """A day of the calendar, or the fact that there is none; 29 February needs its year."""
    if 1 <= day <= monthrange(year or 2000, month)[1]:
        return CalendarDay(day, month, year, weekday)
    return Impossible()


def _group(match: re.Match[str], *names: str) -> str | None:
    """The first of these groups that took part in the match."""
    groups = match.groupdict()
    return next((groups[name] for name in names if groups.get(name)), None)


def _weekday_of(match: re.Match[str]) -> int | None:
    word = _group(match, "wd")
    return weekday_number(word) if word else None


def _year_of(match: re.Match[str]) -> int | None:
    word = _group(match, "y", "y2")
    return year_number(word) if word else None


def _named_day(match: re.Match[str]) -> Meaning | None:
    day, month = _group(match, "d", "w") or "", match["m"]
    if month in {"may", "march", "mar"} and day.isdigit() and not match["wd"]:
        # "up to 20 may apply": a verb, unless the words before it lead up to a day
        before = match.string[max(0, match.start() - LEFT_CONTEXT) : match.start()]
        if not _LEADS_TO_A_DAY.search(before):
            return None
    return _checked(ordinal(day), month_number(month), _year_of(match), _weekday_of(match))


def _iso_day(match: re.Match[str]) -> Meaning | None:
    month, day = int(match["m"]), int(match["d"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return _checked(day, month, int(match["y"]), _weekday_of(match))


def _numeric_day(match: re.Match[str]) -> Meaning | None:
    first, second, year = int(match["a"]), int(match["b"]), _year_of(match)
    if not (1 <= min(first, second) <= 12 and max(first, second) <= 31):
        return None
    possible = [
        order
        for order in ((first, second), (second, first))
        if order[1] <= 12 and isinstance(_checked(*order, year, None), CalendarDay)
    ]
    return NumericDay(first, second, year, _weekday_of(match)) if possible else Impossible()


def _dotted_day(match: re.Match[str]) -> Meaning | None:
    day, month = int(match["a"]), int(match["b"])
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    return _checked(day, month, _year_of(match), _weekday_of(match))


def _day_of_month(match: re.Match[str]) -> Meaning | None:
    day = ordinal(_group(match, "d", "n", "w") or "")
    away = _group(match, "away", "of")
    if day > 31:
        return None
    return CalendarDay(
        day,
        weekday=_weekday_of(match),
        months_away=_MONTHS_AWAY[away.lower()] if away else None,
    )


def _nth_weekday(match: re.Match[str]) -> Meaning:
    nth = -1 if match["n"].lower() in {"last", "final"} else ordinal(match["n"])
    weekday = weekday_number(match["wd"])
    if match["m"]:
        return WeekdayOfMonth(nth, weekday, month_number(match["m"]), _year_of(match))
    return WeekdayOfMonth(nth, weekday, months_away=_MONTHS_AWAY[match["of"].lower()])


def period(_: re.Match[str]) -> Meaning:
    """The meaning of a time that is no single day."""
    return Period()


_LEADS_TO_A_DAY = re.compile(rf"(?i){BEFORE_A_DAY}\s{{0,3}}$")

CALENDAR_PATTERNS: tuple[Pattern, ...] = (
    # 2026-11-03, 2026/10/08
    pattern(
        rf"{_WEEKDAY_BEFORE}(?P<y>(?:19|20)\d\d)(?P<sep>[-/.])(?P<m>\d{{1,2}})(?P=sep)"
        r"(?P<d>\d{1,2})(?!\d|[-/.]\d)",
        _iso_day,
    ),
    # 3/11/2026, 27.02.2026, 3-11-26
    pattern(
        rf"{_WEEKDAY_BEFORE}(?P<a>\d{{1,2}})(?:(?P<sep>[-/])|\.[ ]?)(?P<b>\d{{1,2}})"
        r"(?(sep)(?P=sep)|\.[ ]?)(?P<y>(?:19|20)\d\d|[2-4]\d)(?![\w%]|[-/.]\d)",
        _numeric_day,
    ),
    # 14-Sep-2026, 3/Nov
    pattern(
        rf"{_WEEKDAY_BEFORE}(?P<d>\d{{1,2}})(?P<sep>[-/.])(?P<m>{MONTH})"
        r"(?:(?P=sep)(?P<y>(?:19|20)\d\d|\d\d)(?!\d))?(?![-/]\w)",
        _named_day,
    ),
    # 10, 17 and 24 November; 3-5 November; the 12th to 14th of May
    pattern(
        rf"(?:the{GAP})?{DAY_NUMBER}(?:,{GAP}{DAY_NUMBER}){{0,4}},?{_DASH}{DAY_NUMBER}"
        rf"(?:{GAP}of)?{GAP}(?P<m>{MONTH}){_OPTIONAL_YEAR}",
        period,
    ),
    # November 3-5, May 3 and 4
    pattern(
        rf"(?P<m>{MONTH})\.?{GAP}{DAY_NUMBER}(?:,{GAP}{DAY_NUMBER}){{0,4}},?{_DASH}{DAY_NUMBER}"
        rf"(?:,?{GAP}{YEAR})?{ALONE}",
        period,
    ),
    # Tuesday, 3 November 2026; the third of November
    pattern(
        rf"{_WEEKDAY_BEFORE}(?:the{GAP})?(?:(?P<d>{DAY_NUMBER})(?:{GAP}of)?{GAP}|"
        rf"(?P<w>{ORDINAL_WORD}){GAP}of{GAP})(?P<m>{MONTH}){_OPTIONAL_YEAR}{_NO_STREET}",
        _named_day,
        not_after=r"\d[ -]",
    ),
    # Tuesday, Nov. 3rd, 2026; July the 16th; June third
    pattern(
        rf"{_WEEKDAY_BEFORE}(?:last{GAP})?(?P<m>{MONTH})\.?,?{GAP}(?:the{GAP})?"
        rf"(?:(?P<d>{DAY_NUMBER})|(?P<w>{ORDINAL_WORD})(?:{ALONE}|(?=,?{GAP}{YEAR})))"
        rf"(?:,?{GAP}(?P<y>{YEAR})|,(?P<y2>20\d\d)(?!\d))?{_NO_QUANTITY}",
        _named_day,
    ),
    # the first Tuesday of this month
    pattern(
        rf"the{GAP}(?P<n>{ORDINAL_WORD}|last|final|[1-5](?:st|nd|rd|th)){GAP}(?P<wd>{WEEKDAY}){GAP}"
        rf"(?:of|in){GAP}(?:(?P<m>{MONTH})(?:,?{GAP}(?P<y>{YEAR}))?|"
        rf"(?P<of>this|last|next|the){GAP}month(?!\w))",
        _nth_weekday,
    ),
    # Thursday 14th; Friday the thirteenth; Monday, the 7th
    pattern(
        rf"{_NEAR}(?P<wd>{WEEKDAY})\.?,?{GAP}(?:the{GAP}(?P<d>{DAY_NUMBER}|{ORDINAL_WORD})|"
        rf"(?P<n>{DAY_ORDINAL}))(?:{_AWAY}|{ALONE})",
        _day_of_month,
    ),
    # Wednesday 3/11; on 2/27
    pattern(
        rf"(?P<wd>{WEEKDAY})\.?,?{GAP}(?:the{GAP})?(?P<a>\d{{1,2}})[/.](?P<b>\d{{1,2}})"
        r"(?![\w%/]|\.\d)",
        _numeric_day,
    ),
    pattern(
        rf"(?P<a>\d{{1,2}})/(?P<b>\d{{1,2}})(?![\w%/-]|\.\d|{GAP}?(?:of|inch|inches|miles?|cups?|"
        rf"hours?|days?|years?|shifts?|pattern|split|stars?|vote|support|cover|model|times?)(?!\w))",
        _numeric_day,
        not_after=rf"{_SLASHED_NOT_AFTER}|[\d,£$€]",
    ),
    # 12.05. as it is written in German
    pattern(
        rf"(?:(?P<wd>{WEEKDAY})\.?,?{GAP}(?:the{GAP})?)?(?P<a>\d{{1,2}})\.[ ]?(?P<b>\d{{1,2}})\."
        r"(?![\w])",
        _dotted_day,
        not_after=r"\b(?:at|version|v|section|chapter|release|python|about|around|was|is|are|to|\w+ed)",
    ),
    # 03/2028
    pattern(r"(?:0?[1-9]|1[0-2])[/.](?:19|20)\d\d(?!\d|[/.-]\d)", period),
    # the 14th; 22nd instant; the 3rd of last month
    pattern(
        rf"(?:the{GAP})?(?P<d>{DAY_ORDINAL}){_AWAY}",
        _day_of_month,
    ),
    pattern(
        rf"the{GAP}(?P<d>{DAY_ORDINAL}){ALONE}{_NO_LIST_OF_NOUNS}",
        _day_of_month,
        not_after=r"\b(?:came|ranked|placed|finished|among)",
    ),
    pattern(rf"(?P<d>{DAY_ORDINAL}){ALONE}{_NO_LIST_OF_NOUNS}", _day_of_month, after=BEFORE_A_DAY),
    pattern(
        rf"the{GAP}(?P<w>{ORDINAL_WORD})(?:{_AWAY}|{ALONE}(?!{GAP}(?:of|in|to|that|who)\b)"
        rf"{_NO_LIST_OF_NOUNS})",
        _day_of_month,
        after=r"\b(?:on|by|until|till|since|before|after|(?<!right )(?<!very )from)",
        not_after=r"\b(?:from the first|once and)",
    ),
)
