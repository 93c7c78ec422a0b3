"""How people write a day of the calendar, in words and in figures.

:data:`CALENDAR_PATTERNS` lists the ways, the longer before the shorter.
"""

from __future__ import annotations

from analyser.reading.dates.calendar_days import (
    ROMAN_MONTHS,
    day_of_month,
    dotted_day,
    iso_day,
    named_day,
    numeric_day,
    roman_day,
    weekday_of_month,
)
from analyser.reading.dates.grammar import Pattern, pattern, period
from analyser.reading.dates.words import (
    ALONE,
    BEFORE_A_DAY,
    DAY_NUMBER,
    DAY_ORDINAL,
    DAY_PART,
    FUNCTION_WORD,
    MONTH,
    ORDINAL_WORD,
    ORDINALS,
    WEEKDAY,
    YEAR,
    either,
)

A_MEETING = r" (?:interview|chat|conversation|meeting|panel|audition)s?\b"
"""What is named after its day: "the July fourteenth interview"."""

_NEAR = r"(?:(?:the past|the|this past|this coming|this|last|next|past) )?"
_WEEKDAY_BEFORE = rf"(?:{_NEAR}(?P<weekday>{WEEKDAY})(?: {DAY_PART})?\.?(?:,? |,)(?:the )?)?"
_WEEKDAY_AFTER = (
    rf"(?:(?: ?\((?P<weekday_after>{WEEKDAY})\))|, (?P<weekday_last>{WEEKDAY})(?! (?:the|\d)))?"
)
_SHORT_WEEKDAY_BEFORE = rf"(?:(?P<weekday>{WEEKDAY})\.?,? (?:the )?)"
_OPTIONAL_YEAR = (
    rf"(?:(?:\.,?|,)? (?P<year>{YEAR})|,(?P<year_after_comma>(?:19|20)\d\d)(?!\d)|"
    r"(?P<short_year>['’]\d\d)\b|"
    r" (?P<bare_year>2\d)(?=[ \t]{0,3}(?:[\r\n]|$|[,;!?)]|\.(?!\d))|"
    r" (?:for|about|at|in|with|by|when|where|i|we|you|the|our)\b))?"
)
_NO_STREET = (
    r"(?! (?:street|st|road|rd|lane|avenue|ave|close|drive|court|way|place|terrace|gardens|row|"
    r"square|house)\b)"
)
_NO_QUANTITY = (
    r"(?![:%/]|[.,]\d|[ ]?(?:am|pm|a\.m|p\.m|o['’]clock|percent|per|days|weeks|months|years|hours|"
    r"minutes|people|staff|clients|students|new|more|others|times)\b)"
)
_NO_FRACTION = (
    r"(?![\w%/-]|\.\d|[ ]?(?:of|inch|inches|miles?|cups?|hours?|days?|years?|shifts?|pattern|split|"
    r"stars?|vote|support|cover|model|times?)\b)"
)
_TO_MEET = r"(?:see|meet|talk|speak|discuss|interview|show|try)\b"
_NO_LIST_OF_NOUNS = (
    rf"(?! (?:and|or|to) (?:the )?(?:{DAY_ORDINAL}|{ORDINAL_WORD}) (?!{FUNCTION_WORD})[a-z])"
)
_ROMAN_MONTH = f"(?:{'|'.join(sorted(ROMAN_MONTHS, key=len, reverse=True))})"
_LATE_ORDINAL = either(*ORDINALS[3:]) + r"\b"
_NO_NTH = (
    r"(?! (?:of|in|to|that|who|one)\b)"
    r"(?! (?:[a-z-]{1,14} )?(?:floors?|grade|grader|century|year|time|edition|anniversary|place|"
    r"round|street|avenue|day|month|week|hole|form|class|attempt|version|quarter|chapter|infantry|"
    r"regiment|battalion|birthday|annual|deck|level|row|line|stage|interview|draft|application|"
    r"season|term|semester|generation)\b)"
)
_WHICH_MONTH = (
    r"(?: (?:(?P<latin>inst|ult|prox)(?:ant|imo|\.)?(?!\w)|"
    r"of (?P<which>this|last|next|the) month\b))"
)
_TO = r"(?:[ ]?[-–—][ ]?| (?:to|and|or|&|until|through) (?:the )?)"
_COUNTED = (
    r"\b(?:an?|scored|got|rated?|score|rating|size|version|v|part|page|step|round|shift|unit|room|"
    r"flat|apt|apartment|no\.?|number|nos?|ratio|class|at|about|roughly|nearly|over|only)|[\d,£$€]"
)
_WEEKS_AGO = r"(?: (?:week(?: (?:ago|last|past))?|before last|last|past|gone))?"
"""What may stand between a weekday and its date: "Tuesday week ago, the 28th"."""


CALENDAR_PATTERNS: tuple[Pattern, ...] = (
    # 2026-11-03, 2026/10/08
    pattern(
        rf"{_WEEKDAY_BEFORE}(?P<year>(?:19|20)\d\d)(?P<mark>[-/.])(?P<month>\d{{1,2}})(?P=mark)"
        r"(?P<day>\d{1,2})(?!\d|[-/.]\d)",
        iso_day,
    ),
    # 3/11/2026, 27.02.2026, 3-11-26
    pattern(
        rf"{_WEEKDAY_BEFORE}(?P<first>\d{{1,2}})(?:(?P<mark>[-/])|\.[ ]?)(?P<second>\d{{1,2}})"
        r"(?(mark)(?P=mark)|\.[ ]?)(?P<year>(?:19|20)\d\d|[2-4]\d)(?![\w%]|[-/.]\d)"
        rf"{_WEEKDAY_AFTER}",
        numeric_day,
    ),
    # 16/III/2026, as in Italy and Poland
    pattern(
        rf"(?P<day>\d{{1,2}})(?P<mark>[-/.])[ ]?(?P<roman>(?-i:{_ROMAN_MONTH}))(?P=mark)[ ]?"
        r"(?P<year>(?:19|20)\d\d|\d\d)(?!\d)",
        roman_day,
    ),
    # 14-Sep-2026, 3/Nov
    pattern(
        rf"{_WEEKDAY_BEFORE}(?P<day>\d{{1,2}})(?P<mark>[-/.])(?P<month>{MONTH})"
        r"(?:(?P=mark)(?P<year>(?:19|20)\d\d|\d\d)(?!\d))?(?![-/]\w)",
        named_day,
    ),
    # 10, 17 and 24 November; 3-5 November; the 12th to 14th of May
    pattern(
        rf"(?:the )?{DAY_NUMBER}(?:, {DAY_NUMBER}){{0,4}},?{_TO}{DAY_NUMBER}(?: of)? {MONTH}"
        rf"{_OPTIONAL_YEAR}",
        period,
    ),
    # November 3-5, May 3 and 4
    pattern(
        rf"{MONTH}\.? {DAY_NUMBER}(?:, {DAY_NUMBER}){{0,4}},?{_TO}{DAY_NUMBER}(?:,? {YEAR})?"
        rf"{ALONE}",
        period,
    ),
    # Tuesday, 3 November 2026; the third of November
    pattern(
        rf"{_WEEKDAY_BEFORE}(?:the (?!\d{{1,2}} {MONTH}{A_MEETING}))?"
        rf"(?:(?P<day>{DAY_NUMBER})(?: of|\.)? |(?P<word>{ORDINAL_WORD}) of )"
        rf"(?P<month>{MONTH}){_OPTIONAL_YEAR}{_NO_STREET}{_WEEKDAY_AFTER}",
        named_day,
        not_after=r"\d[ -]",
    ),
    # on eighth July
    pattern(
        rf"{_WEEKDAY_BEFORE}(?P<word>{ORDINAL_WORD}) (?P<month>{MONTH})(?:{ALONE}|(?=,? {YEAR}))"
        rf"(?:,? (?P<year>{YEAR}))?",
        named_day,
        after=BEFORE_A_DAY,
    ),
    # Tuesday, Nov. 3rd, 2026; July the 16th; June third
    pattern(
        rf"{_WEEKDAY_BEFORE}(?P<month>{MONTH})\.?,? (?:the )?"
        rf"(?:(?P<day>{DAY_NUMBER})|(?P<word>{ORDINAL_WORD})(?:{ALONE}|(?=,? {YEAR}|{A_MEETING})|"
        r"(?<=th)(?! (?:grade|form|year|class)|-)|(?<=ty.second)|(?<=ty.third)))"
        rf"(?:,? (?P<year>{YEAR})|,(?P<year_after_comma>20\d\d)(?!\d))?{_NO_QUANTITY}"
        rf"{_WEEKDAY_AFTER}",
        named_day,
    ),
    # the first Tuesday of this month
    pattern(
        rf"the (?P<nth>{ORDINAL_WORD}|last|final|[1-5](?:st|nd|rd|th)) (?P<weekday>{WEEKDAY}) "
        rf"(?:of|in) (?:(?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?|"
        r"(?P<which>this|last|next|the) month\b)",
        weekday_of_month,
    ),
    # Thursday 14th; Friday the thirteenth; Monday, the 7th; last Monday week, the 31st
    pattern(
        rf"{_NEAR}(?P<weekday>{WEEKDAY})\.?{_WEEKS_AGO},? "
        rf"(?:(?:the )?(?P<figure>{DAY_ORDINAL})(?:{_WHICH_MONTH}|(?!-\w))|"
        rf"the (?P<day>{DAY_NUMBER}|{ORDINAL_WORD})(?:{ALONE}))",
        day_of_month,
    ),
    # Wednesday 15, as in Spanish; a smaller number may be the hour
    pattern(
        rf"{_NEAR}(?P<weekday>{WEEKDAY}),? (?P<figure>1[3-9]|2\d|3[01])(?![\w/:%-]|\.\d){ALONE}"
        r"(?! (?:to|till|until|or|and|for|of)\b)",
        day_of_month,
    ),
    # the interview of Friday 16 for the post
    pattern(
        rf"(?P<weekday>{WEEKDAY}),? (?P<figure>1[3-9]|2\d|3[01])(?= for\b)",
        day_of_month,
        after=r"\binterview(?:ed)?(?: \w{1,9}){0,3} (?:on|of)",
    ),
    # Wednesday 3/11; on 2/27
    pattern(
        rf"{_SHORT_WEEKDAY_BEFORE}(?P<first>\d{{1,2}})[/.](?P<second>\d{{1,2}})(?![\w%/]|\.\d)",
        numeric_day,
    ),
    pattern(
        rf"(?P<first>\d{{1,2}})/(?P<second>\d{{1,2}}){_NO_FRACTION}",
        numeric_day,
        not_after=_COUNTED,
    ),
    # 12.05. as it is written in German; 3.5. may as well be a number
    pattern(
        rf"{_SHORT_WEEKDAY_BEFORE}?(?P<day>\d{{1,2}})\.[ ]?(?P<month>[01]\d)\.(?!\w)",
        dotted_day,
        not_after=r"\b(?:at|version|v|section|chapter|release|python|about|around|is|are|to|\w{1,20}ed)",
    ),
    pattern(
        rf"{_SHORT_WEEKDAY_BEFORE}?(?P<day>\d{{1,2}})\.[ ]?(?P<month>\d)\.(?!\w)",
        dotted_day,
        after=r"\b(?:on|of|since|until|till|from|am|vom|dated|held|interview(?: was)?)",
    ),
    # I was at your place 22.1. about the job: a dot that ends no sentence is no number's
    pattern(
        rf"{_SHORT_WEEKDAY_BEFORE}?(?P<day>\d{{1,2}})\.[ ]?(?P<month>1[0-2]|\d)\."
        r"(?=,| (?-i:for|about|at|in|with|regarding|when|where)\b)",
        dotted_day,
        not_after=rf"{_COUNTED}|\b(?:is|are|was|were|average|grade|of|than|to|by|from|python|release|"
        r"section|chapter|\w{1,20}ed)",
    ),
    # 03/2028
    pattern(r"(?:0?[1-9]|1[0-2])[/.](?:19|20)\d\d(?!\d|[/.-]\d)", period),
    # 22nd instant; the 3rd of last month
    pattern(rf"(?:the )?(?P<day>{DAY_ORDINAL}){_WHICH_MONTH}", day_of_month),
    # the 1st, 3rd, 8th and 10th
    pattern(
        rf"the {DAY_ORDINAL}(?:, {DAY_ORDINAL}){{0,5}},? (?:and|or|&) {DAY_ORDINAL}{ALONE}", period
    ),
    # the 14th; on 14th; on the fourth
    pattern(
        rf"the (?P<day>{DAY_ORDINAL}){ALONE}{_NO_LIST_OF_NOUNS}",
        day_of_month,
        not_after=r"\b(?:came|ranked|placed|finished|among)",
    ),
    pattern(rf"(?P<day>{DAY_ORDINAL}){ALONE}{_NO_LIST_OF_NOUNS}", day_of_month, after=BEFORE_A_DAY),
    pattern(
        rf"the (?P<day>{ORDINAL_WORD})"
        rf"(?:{_WHICH_MONTH}|"
        rf"{ALONE}(?! (?:of|in|to(?! {_TO_MEET})|that|who)\b){_NO_LIST_OF_NOUNS})",
        day_of_month,
        after=r"\b(?:on|by|until|till|since|before|after)",
    ),
    # from the twelfth; "from the first" may as well be "from the beginning"
    pattern(
        rf"the (?!first\b)(?P<day>{ORDINAL_WORD}){ALONE}(?! (?:of|in|to|that|who|until|till)\b)",
        day_of_month,
        after=r"\b(?:from|was it|so|is|was)[,]?",
    ),
    # the elections of the 7th fell in between; the hearing on the twentieth changes that
    pattern(
        rf"the (?P<day>{DAY_ORDINAL}|{_LATE_ORDINAL})(?! ?-){_NO_NTH}",
        day_of_month,
        after=BEFORE_A_DAY,
    ),
    # around the fifteenth; the day before yesterday, the tenth; no list of points
    pattern(
        rf"the (?!(?:first|second|third)\b)(?P<day>{ORDINAL_WORD}){ALONE}"
        rf"(?! (?:of|in|to|that|who|until|till|will|would|could|can|may|might)\b)"
        rf"{_NO_LIST_OF_NOUNS}",
        day_of_month,
        after=r"\b(?:around|about|for|no|on|by|was that|since)|,",
        not_after=r"\b(?:came|ranked|placed|finished|among),?",
    ),
)
