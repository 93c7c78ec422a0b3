"""Words that look like a weekday or a month and are somebody's or something's name.

"Hi May,", "Mr Sunday Okafor", "June Carter", "Tiny Wednesday's next game", "Saturday girl".
"""

from __future__ import annotations

import re

from analyser.reading.dates.expressions import Expression, Period, Weekday
from analyser.reading.layout import Layout

_TITLE_BEFORE = re.compile(
    r"\b(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam|sister|brother|father|rev|chief|"
    r"dear|hi|hiya|hello|hey|my name is|name['’]s)\.?[ \u00a0]$"
)
_JOB_AFTER = re.compile(r"(?i) (?:girl|boy|lad|lass|person|assistant|helper|staff|nanny)\b")
_LEADS_TO_A_DAY = re.compile(
    r"\b(?:on|by|until|till|since|last|next|this|past|in|of|from|before|after|for|every|happy|"
    r"good|great|lovely|nice)\s$"
)
_CAPITALISED_BEFORE = re.compile(r"(?<![.!?:;,\n\r] )(?<!^)\b[A-Z][a-z]+ $")
_NAME_BEFORE = re.compile(
    r"(?:\A|[\n\r])[ \t\u00a0]*$|\b[A-Z][a-z]+[ \u00a0]$|"
    r"\b(?:[Ii]s|[Ii]t['’]s|I['’]m|am|here['’]s|regards,|thanks,|wishes,|[Mm]et|with)[ \u00a0]$"
)
_VIETNAMESE_BEFORE = re.compile(r"\b(?:Th[iị]|Anh|Minh|Ho[aà]i|Xu[aâ]n|Ng[oọ]c|Kim)[ \u00a0]$")
_POSSESSIVE = re.compile(r"['’]s\b")
_SURNAME = re.compile(r"[ \u00a0][A-Z][a-z]+")
_MONTH_OR_DAY = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|March|April|May|June|July|August"
)
_MONTHS_AND_DAY_PARTS = re.compile(
    r" (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|"
    r"Morning|Afternoon|Evening|I\b)"
)


def names_like_times(text: str, layout: Layout) -> frozenset[str]:
    """The weekdays and months, in lower case, that the greeting or the signature uses as names."""
    return frozenset(
        found.lower()
        for section in layout.find("greeting", "signature")
        for found in _MONTH_OR_DAY.findall(text[section.start : section.end])
    )


def is_name(text: str, expression: Expression, names: frozenset[str]) -> bool:
    """Whether a bare weekday or month is a name where it stands.

    Args:
        text: the message.
        expression: one that was found in it.
        names: what :func:`names_like_times` says of the message.
    """
    words = text[expression.start : expression.end]
    if not isinstance(expression.meaning, (Weekday, Period)) or not words.isalpha():
        return False
    before = text[max(0, expression.start - 24) : expression.start]
    after = text[expression.end : expression.end + 16]
    small = before.lower()
    if _TITLE_BEFORE.search(small) or _JOB_AFTER.match(after):
        return True
    if _LEADS_TO_A_DAY.search(small):
        return False
    if _CAPITALISED_BEFORE.search(before) and _POSSESSIVE.match(after):
        return True
    surname = _SURNAME.match(after) and not _MONTHS_AND_DAY_PARTS.match(after)
    if words in {"Sun", "Mon", "Sat"} and surname:
        return True  # "Sun Jiahao"
    if words in {"Thu", "Wed"} and _NAME_BEFORE.search(before):
        # "Thu Ha", "Nguyen Thi Thu Ha", "Nguyen Thi Thu"
        return bool(surname) or _VIETNAMESE_BEFORE.search(before) is not None
    return words.lower() in names or (
        bool(surname) and words in {"Sunday", "Friday", "Wednesday", "Tuesday"}
    )
