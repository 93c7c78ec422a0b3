"""Durations in words, which count from the day on which they were said: "within two weeks"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from analyser.business_days import add_business_days

_WORDS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
_NUMBERS = {word: number for number, word in enumerate(_WORDS.split(), start=1)}
_NUMBERS |= {"a": 1, "an": 1, "couple": 2, "couple of": 2, "few": 3}
_GAP = r"\s"  # notes are wrapped anywhere
_NUMBER = rf"(?:\d{{1,3}}|(?:a{_GAP})?(?:couple(?:{_GAP}of)?|few)|an?|{_WORDS.replace(' ', '|')})"
_LENGTH = (
    rf"(?:{_NUMBER}{_GAP}?(?:[-–]|to|or){_GAP}?)?(?P<number>{_NUMBER})(?:{_GAP}|-|(?<=\d))"
    rf"(?:(?P<business>business|working|work|week)(?:{_GAP}|-)?)?"
    r"(?P<unit>hours?|hrs?|h|days?|weeks?|wks?|months?)\b"
    rf"(?P<or_two>{_GAP}or{_GAP}two\b)?"
)
_FORTNIGHT = r"(?:(?:a|the)(?: next| coming)? )?fortnight\b"
_LEADS = (
    r"within|in|inside(?: of)?|for|about|around|over|up to|another|roughly|approximately|approx\.?|"
    r"(?:no )?(?:more|later|longer) than|at least|w/in"
)
_VAGUE = r"the (?:next|coming|following)|next|about|around|roughly|maybe|another"
_LED = rf"\b(?:{_LEADS}) (?:(?:{_VAGUE}) )?|\b(?:the )?(?:next|coming) |(?<!\w)~ ?"
# "Decision: two weeks", "give it two weeks", "it takes the panel two weeks", "she said two weeks"
_BARE = (
    r"(?<=[\w)])[:=] |\b(?:give|needs?|takes?)(?: (?:it|us|them|him|her|me|(?:the|their|our) "
    r"[a-z]+))? |\b(?:could|might|may|can|would|will) be |"
    r"\b(?:said|says|told(?: me)?|reckon(?:s|ed)?|thinks?|thought|estimated?|quoted) "
)
# a note that begins with it: "2 weeks for an answer", "ten days, she reckons"
_OPENING = r"\A\W{0,3}"
_OF_AN_ANSWER = (
    r"(?=\W*\Z|,? (?:(?:for|until|till|before|to)\b|"
    r"(?:[a-z]+ ){0,2}(?:said|says|reckon\w*|thinks?)\b))"
)
_DURATION = re.compile(
    (
        rf"(?i)(?:(?P<led>{_LED})|{_BARE}|(?P<opens>{_OPENING}))(?P<words>{_LENGTH}"
        rf"(?:['’]s? time\b)?|{_FORTNIGHT})(?! (?:ago|earlier|later|since|old|into|long)\b)"
        rf"(?(opens){_OF_AN_ANSWER})"
    ).replace(" ", _GAP)
)
_AT_MOST = re.compile(
    rf"(?i)(?<![\w:–-]){_LENGTH}{_GAP}(?:max(?:imum)?|tops|at{_GAP}(?:most|the{_GAP}latest)|"
    rf"from{_GAP}(?:now|today))\b"
)
_ALONE = re.compile(rf"(?i)(?:{_LENGTH}|a{_GAP}+fortnight)")


def find_durations(
    text: str, on: date, country: str | None = None
) -> Iterator[tuple[int, int, date]]:
    """Every duration that ends at an answer, as far as the words beside it tell, and its last day.

    Each comes with its offsets: "within two weeks", of "they need two weeks" the last two words.

    Args:
        text: the words.
        on: the day on which they were said.
        country: whose public holidays are no business days.
    """
    for match in _DURATION.finditer(text):
        start = match.start("led") if match["led"] else match.start("words")
        yield start, match.end(), _end(match, on, country)
    for match in _AT_MOST.finditer(text):
        yield match.start(), match.end(), _end(match, on, country)


def read_duration(phrase: str, on: date, country: str | None = None) -> date | None:
    """The end of a duration that stands alone, such as "two weeks"; nothing where it is none."""
    match = _ALONE.fullmatch(phrase.strip())
    return _end(match, on, country) if match else None


def _end(match: re.Match[str], on: date, country: str | None) -> date:
    if match["number"] is None:
        return on + timedelta(weeks=2)  # a fortnight
    count, unit = _count(match["number"]) + bool(match["or_two"]), match["unit"].lower()
    if unit.startswith("h"):
        return on + timedelta(days=-(-count // 24))
    if unit.startswith("m"):
        year, month = divmod(on.year * 12 + on.month - 1 + count, 12)
        return date(year, month + 1, min(on.day, monthrange(year, month + 1)[1]))
    if unit.startswith("w"):
        return on + timedelta(weeks=count)
    if match["business"]:
        return add_business_days(on, count, country)
    return on + timedelta(days=count)


def _count(words: str) -> int:
    word = " ".join(words.lower().split())
    word = word.removeprefix("a ") if " " in word else word
    return int(word) if word.isdecimal() else _NUMBERS[word]
