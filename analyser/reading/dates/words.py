"""The words of which expressions of time are made: their numbers, and patterns that match them.

The patterns are fragments for :mod:`analyser.reading.dates.grammar`, in whose notation a blank
outside of brackets stands for any white space within an expression. All are bounded, without
named groups, and meant for case-insensitive matching.
"""

from __future__ import annotations

import re

_WEEKDAY_STEMS = {
    "mon": 0, "tue": 1, "tus": 1, "wed": 2, "wen": 2, "thu": 3, "thr": 3, "fri": 4, "sat": 5,
    "sun": 6,
}  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
MONTH_STEMS = tuple(month[:3] for month in MONTHS)
"""What the name of each month begins with, and no other's."""

NUMBERS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty",
)  # fmt: skip
"""The counts that are read in words, from one."""

ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second", "twenty-third",
    "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth",
    "twenty-ninth", "thirtieth", "thirty-first",
)  # fmt: skip
"""The days of a month in words, from the first."""


def either(*words: str) -> str:
    """An alternation that prefers the longer word; a hyphen also matches a blank."""
    longest_first = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(word.replace("-", "[ -]") for word in longest_first) + ")"


def listing(words: str) -> str:
    """An alternation of what stands between commas; a blank matches any white space."""
    entries = re.split(r",\s+", words.strip())
    return "(?:" + "|".join(re.sub(r"\s+", r"\\s", entry) for entry in entries) + ")"


WEEKDAY = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|tuseday|wed(?:s|nesday)?|wednsday|wensday|wendesday|"
    r"thu(?:r(?:s(?:day)?)?)?|thrusday|thurdsay|fri(?:day)?|sat(?:urday)?|sun(?:day)?)(?![^\W_])"
)
WEEKDAY_STEM = r"(?:mon|tues|wednes|thurs|fri|satur|sun)"
"""What "day" or "days" makes a full name of."""

MONTH = (
    r"(?:jan(?:uary)?|feb(?:r?uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:emb?er)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![^\W_])"
)
DAY_NUMBER = r"(?:0?[1-9]|[1-3]\d)(?:[ ]?(?:st|nd|rd|th))?(?!\w)"
DAY_ORDINAL = r"(?:0?[1-9]|[1-3]\d)(?:st|nd|rd|th)\b"
ORDINAL_WORD = rf"{either(*ORDINALS)}\b"
NUMBER = rf"(?:{either(*NUMBERS)}|\d{{1,3}})\b"
_TENS = r"(?:ten|eleven|twelve|thir|four|fif|six|seven|eigh|nine|twenty|thirty|forty)"
SPOKEN_YEAR = (
    rf"(?:(?:twenty|nineteen)[ -]{_TENS}(?:teen|ty)?(?:[ -](?:{'|'.join(NUMBERS[:9])}))?|"
    rf"two thousand(?: and)? (?:{'|'.join(NUMBERS)})|"
    rf"['’](?:twenty|thirty)[ -](?:{'|'.join(NUMBERS[:9])}))\b"
)
"""As in "twenty twenty-eight", "two thousand and nine", "'twenty-nine"."""
BEFORE_A_DAY = r"\b(?:on|of|from|since|by|until|till|til|before|after|for|dated|held|was|is)"
"""Words that lead up to a day."""
YEAR = r"(?:(?:19|20)\d\d|['’]\d\d)(?![\d-])"
DAY_PART = (
    r"(?:(?:early|late) )?(?:mid-?)?(?:mornings?|afternoons?|evenings?|nights?|lunchtime|lunch|"
    r"noon|midday|teatime|arvo)\b"
)
SEASON = r"(?:spring|summer|autumn|fall|winter)\b"

FUNCTION_WORD = either(*(
    "a about after again all alongside already also am an and anyway are around as at because "
    "before begin begins between both but by can concerning could did do does each either end "
    "ends for from had has have he here hopefully how i if in instead is it just last latest like "
    "may might must my never next nor not now of on once onward onwards or our ought over perhaps "
    "please re regarding seem seems shall she should since so start starts still thank thanks "
    "that the their then there they this though till to together too twice unless until upon via "
    "was we went were when where whether which while who will with without work works would yet "
    "you your"
).split()) + r"\b"  # fmt: skip
ALONE = (
    r"(?=['’]s\b|[ \t]{0,3}(?:[\r\n]|$|(?![-'’])[^\w\s])|(?:[ \t]{1,3}|[ \t]?-)(?:-|[^\w\s])|"
    rf" {FUNCTION_WORD})"
)
"""Nothing follows of which the word before it could be a mere attribute ("the Easter stock")."""


def weekday_number(word: str) -> int:
    """Monday as 0, from a name or an abbreviation."""
    return _WEEKDAY_STEMS[word[:3].lower()]


def month_number(word: str) -> int:
    """January as 1, from a name or an abbreviation."""
    return MONTH_STEMS.index(word[:3].lower()) + 1


def number(word: str) -> int:
    """The value of "two", "a" or "14"."""
    if word.isdigit():
        return int(word)
    lowered = word.lower()
    return NUMBERS.index(lowered) + 1 if lowered in NUMBERS else 1


def ordinal(word: str) -> int:
    """The value of "3rd", "3", "third" or "twenty first"."""
    digits = re.match(r"\d+", word)
    if digits:
        return int(digits.group())
    return ORDINALS.index(word.lower().replace(" ", "-")) + 1


def year_number(word: str) -> int:
    """The value of "2026", "26" or "'26"; two digits lie within 1950 to 2049."""
    value = int(word.lstrip("'’"))
    if value >= 100:
        return value
    return value + (2000 if value < 50 else 1900)
