"""The grade and the hours behind the head noun of a title: "II", "Grade 6", "part-time"."""

from __future__ import annotations

import re

from analyser.reading.lexicon import CALENDAR, NOT_NAMES, cue
from analyser.reading.page import Token, token_at

LEVEL_WORDS = cue("title.level_word")
_LEVEL = re.compile(
    r"(?:I{1,3}|IV|V|VI{0,2}|[1-9]|[A-Z]{1,3}-?(?:[1-9]\d?|0[1-9])[A-Z]?|(?:GS|WG|GG)-\d[\d-]*)$"
)
_SCALE = re.compile(r"[A-Z]{2,3}$")
_SPOKEN = cue("title.spoken_levels")
_UNITS = cue("title.hour_units")
_CONTRACT = frozenset("month months week weeks year years".split())
_OF_CONTRACT = frozenset("contract cover fixed-term maternity placement temporary term".split())
_HOURS_AT_ONCE = re.compile(r"\d{1,2}(?:\.\d)?(?:h|hrs?)$")
_AFTER_LEVEL = frozenset(
    "and application at follow follow-up followup for in interview interviews job opening or "
    "position post role stands update vacancy with".split()
)
_COUNTED = frozenset("am of people person pm".split())
"""What makes an hour or a count of the number before it, though it is no rare word."""
_HOURS = cue("title.hours")
_FIRST_OF_HOURS = frozenset(words.split()[0] for words in _HOURS)
_MOST_WORDS_OF_HOURS = 3
_STOPPED_UNITS = frozenset(("std", "hrs", "uur"))


def level_end(tokens: tuple[Token, ...], index: int) -> int:
    """The index after "II", "L2", "Grade 6", "Job Group K", "0.6 FTE", or ``index`` itself."""
    token = tokens[index]
    following = token_at(tokens, index + 1)
    if token.kind == "number":
        if _HOURS_AT_ONCE.match(token.low):
            return index + 1
        if following.low == "fte" or following.text == "%":
            return index + 2
        return index + 1 if _LEVEL.match(token.text) and not _is_dated(tokens, index) else index
    if _LEVEL.match(token.text) and token.kind == "word":
        return index if token.text == "I" and _is_pronoun(following) else index + 1
    if following.gap == 1 and _SCALE.match(token.text):
        scaled = following.kind == "number" or following.text != "I"
        if scaled and _LEVEL.match(following.text) and not _is_dated(tokens, index + 1):
            return index + 2  # "Agent FG IV", "Lawyer AD 7"
    if token.low == "gr" and following.text == ".":
        return index + 3 if _is_level(token_at(tokens, index + 2)) else index
    if token.low in LEVEL_WORDS and _is_level(following):
        return _second_level_end(tokens, index + 2)
    named = token.low in ("job", "salary", "pay") and token.capital and following.low in LEVEL_WORDS
    return index + 3 if named and _is_level(token_at(tokens, index + 2)) else index


def _second_level_end(tokens: tuple[Token, ...], index: int) -> int:
    """The index after "+E" and "and 7", as in "Cat C+E", "Class 4 and 7", or ``index`` itself."""
    joined = tokens[index : index + 2]
    if len(joined) < 2:
        return index
    tight = joined[0].text in "+/" and not joined[0].gap and not joined[1].gap
    again = joined[0].low in ("and", "&") and tokens[index - 1].kind == joined[1].kind == "number"
    return index + 2 if (tight and len(joined[1].text) < 3) or again else index


def _is_level(token: Token) -> bool:
    """Whether the word is the grade itself: "3", "II", "K", "5B", "E2"."""
    short = (token.text[:1].isupper() and len(token.text) < 3) or token.low in _SPOKEN
    return token.gap == 1 and (bool(_LEVEL.match(token.text)) or short or token.kind == "number")


def _is_dated(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "Data Analyst 5 May", "Nurse 2 pm": the number belongs to a day, an hour, a count."""
    following = tokens[index + 1 : index + 3]
    if not following or following[0].gap > 1:
        return False
    low = following[0].low
    if following[0].kind == "word":
        counted = low not in NOT_NAMES or low in _COUNTED
        return low in CALENDAR or (counted and low not in _AFTER_LEVEL)
    more = len(following) > 1 and following[1].kind == "number" and not following[1].gap
    return low in ("/", ".", "-", ":") and not following[0].gap and more


def _is_pronoun(following: Token) -> bool:
    """As in "as a nurse I can": a verb follows the "I"."""
    verb = following.kind == "word" and not following.capital
    return verb and following.low not in _AFTER_LEVEL


def hours_end(tokens: tuple[Token, ...], index: int) -> int:
    """The index after "part time 60 %", "Nights", "80 %", "30 hours", or ``index`` itself."""
    begins = index < len(tokens) and tokens[index].low in _FIRST_OF_HOURS
    for length in range(_MOST_WORDS_OF_HOURS if begins else 0, 0, -1):
        words = tokens[index : index + length]
        if " ".join(token.low for token in words) in _HOURS and all(
            token.gap < 2 for token in words
        ):
            return _share_end(tokens, index + len(words))
    return _share_end(tokens, index)


def _share_end(tokens: tuple[Token, ...], index: int) -> int:
    """The index after "80 %", "0.6 FTE", "16hrs", "30 Std.", or ``index`` itself."""
    share = tokens[index : index + 3]
    if not share or share[0].kind != "number":
        return index
    if _HOURS_AT_ONCE.match(share[0].low):
        return index + 1
    at = index + 1 + (len(share) > 1 and share[1].text == "-")  # "12-month contract", "2 year term"
    spans = tokens[at : at + 2]
    if len(spans) > 1 and spans[0].low in _CONTRACT and spans[1].low in _OF_CONTRACT:
        return at + 2
    if len(share) > 1 and (share[1].text == "%" or share[1].low in _UNITS):
        stopped = len(share) > 2 and share[2].text == "." and share[1].low in _STOPPED_UNITS
        return index + 2 + (stopped and not share[2].gap)
    return index


def begins_spoken_level(token: Token, before: Token) -> bool:
    """As in "band five dietitian": a number in words behind the name of the scale."""
    return token.low in _SPOKEN and before.low in LEVEL_WORDS
