"""The words of which expressions of time are made: their numbers, and patterns that match them.

Every pattern here is a fragment for :mod:`analyser.reading.date_patterns`: bounded, without named
groups, and meant for case-insensitive matching.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_WEEKDAY_STEMS = {
    "mon": 0, "tue": 1, "tus": 1, "wed": 2, "wen": 2, "thu": 3, "thr": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
_MONTH_STEMS = (
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
)  # fmt: skip
_NUMBERS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty",
)  # fmt: skip
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth", "twenty first", "twenty second", "twenty third",
    "twenty fourth", "twenty fifth", "twenty sixth", "twenty seventh", "twenty eighth",
    "twenty ninth", "thirtieth", "thirty first",
)  # fmt: skip


def _either(words: Iterable[str]) -> str:
    """An alternation that prefers the longer word; a blank also matches a hyphen."""
    longest_first = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(word.replace(" ", "[ -]") for word in longest_first) + ")"


GAP = r"(?:[ \t\u00a0\u2007\u202f]{1,3}|[ \t]?\r?\n[ \t]?)"
"""White space inside an expression: blanks, or one line break, but no blank line."""

WEEKDAY = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|tuseday|wed(?:s|nesday)?|wednsday|wensday|wendesday|"
    r"thu(?:r(?:s(?:day)?)?)?|thrusday|thurdsay|fri(?:day)?|sat(?:urday)?|sun(?:day)?)(?![^\W_])"
)
MONTH = (
    r"(?:jan(?:uary)?|feb(?:r?uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:emb?er)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![^\W_])"
)
DAY_NUMBER = r"(?:0?[1-9]|[1-3]\d)(?:st|nd|rd|th)?(?!\w)"
DAY_ORDINAL = r"(?:0?[1-9]|[1-3]\d)(?:st|nd|rd|th)(?!\w)"
ORDINAL_WORD = rf"{_either(_ORDINALS)}(?!\w)"
NUMBER = rf"(?:{_either(_NUMBERS)}|\d{{1,3}})(?!\w)"
YEAR = r"(?:(?:19|20)\d\d|['’]\d\d)(?![\d-])"
DAY_PART = (
    r"(?:(?:early|late)[ ])?(?:mid-?)?(?:mornings?|afternoons?|evenings?|nights?|lunchtime|"
    r"lunch|noon|midday|teatime)(?!\w)"
)

FUNCTION_WORD = (
    r"(?:a|about|after|again|alongside|already|also|am|an|and|are|as|at|because|before|begins?|but|by|"
    r"can|concerning|could|did|do|does|each|ends?|for|from|had|has|have|he|here|how|i|if|in|is|it|just|"
    r"last|latest|like|may|might|my|next|nor|not|now|of|on|or|our|please|re|regarding|she|should|"
    r"since|so|starts?|still|thanks?|that|the|their|then|there|they|this|though|till|to|together|too|"
    r"unless|until|via|was|we|went|were|when|where|whether|which|while|who|will|with|would|"
    r"works?|yet|you|your)(?!\w)"
)
ALONE = (
    r"(?=['’]s(?!\w)|[ \t]{0,3}(?:[\r\n]|$|(?![-'’])[^\w\s])|(?:[ \t]{1,3}|[ \t]?-)(?:-|[^\w\s])|"
    rf"{GAP}{FUNCTION_WORD})"
)
"""Nothing follows of which the word before it could be a mere attribute ("the Easter stock")."""


def weekday_number(word: str) -> int:
    """Monday as 0, from a name or an abbreviation."""
    return _WEEKDAY_STEMS[word[:3].lower()]


def month_number(word: str) -> int:
    """January as 1, from a name or an abbreviation."""
    return _MONTH_STEMS.index(word[:3].lower()) + 1


def number(word: str) -> int:
    """The value of "two", "a" or "14"."""
    lowered = word.lower()
    if lowered in {"a", "an", "the"}:
        return 1
    return int(word) if word.isdigit() else _NUMBERS.index(lowered) + 1


def ordinal(word: str) -> int:
    """The value of "3rd", "3", "third" or "twenty-first"."""
    digits = re.match(r"\d+", word)
    if digits:
        return int(digits.group())
    return _ORDINALS.index(word.lower().replace("-", " ")) + 1


def year_number(word: str) -> int:
    """The value of "2026", "26" or "'26"; two digits lie within 1950 to 2049."""
    value = int(word.lstrip("'’"))
    if value >= 100:
        return value
    return value + (2000 if value < 50 else 1900)
