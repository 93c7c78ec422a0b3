"""What may follow the head noun of a job title: a rank, a field, a detail in brackets."""

from __future__ import annotations

import re

from analyser.reading.lexicon import (
    CALENDAR,
    COMMON_WORDS,
    FIRST_NAMES,
    NOT_NAMES,
    PLACES,
    TOWNS,
    cue,
)
from analyser.reading.page import Token
from analyser.reading.title_words import FIELDS, MODIFIERS

_LEVEL = re.compile(r"(?:I{1,3}|IV|V|VI{0,2}|[1-9]|[LGPE][1-9]\d?)$")
_LEVEL_WORD = cue("title.level_word")
_IN_BRACKETS = re.compile(r"(?i)ref|req|#|\d{3}|\b(?:i|we|you|is|was|which|that|my|your|the)\b")


def is_detail(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether the words after a title's comma belong to it: "VP, Engineering", "Nurse, 4 West"."""
    token = tokens[index]
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if token.gap != 1:
        return False
    if token.kind == "number":
        named = following is not None and following.capital and following.gap == 1
        return bool(named and following and following.low not in CALENDAR)
    if not token.capital or token.low in ("department", "school", "faculty", "office"):
        return False
    field = token.low in MODIFIERS or token.low in FIELDS or token.low in _LEVEL_WORD
    plain = (
        token.low in COMMON_WORDS and token.low not in NOT_NAMES and token.low not in FIRST_NAMES
    )
    return field or (plain and token.low not in PLACES and token.low not in TOWNS)


def bracketed(tokens: tuple[Token, ...], index: int) -> int | None:
    """The index after the bracket that opens at ``index``, where it holds a detail of the title."""
    for closing in range(index + 1, min(index + 8, len(tokens))):
        if tokens[closing].gap > 2:
            return None
        if tokens[closing].text == ")":
            inside = " ".join(token.text for token in tokens[index + 1 : closing])
            return None if _IN_BRACKETS.search(inside) or not inside else closing + 1
    return None


def with_level(tokens: tuple[Token, ...], end: int) -> int:
    """``end`` moved over a rank and a bracketed detail: "II", "Level 3", "(Backend)"."""
    if end < len(tokens) and tokens[end].gap == 1:
        token = tokens[end]
        if _LEVEL.match(token.text) and token.gap == 1 and not _is_dated(tokens, end):
            end += 1
        elif token.low in _LEVEL_WORD and end + 1 < len(tokens) and _is_level(tokens[end + 1]):
            end += 2
    if end < len(tokens) and tokens[end].text == "(" and tokens[end].gap <= 2:
        return bracketed(tokens, end) or end
    return end


def _is_level(token: Token) -> bool:
    return token.gap == 1 and (_LEVEL.match(token.text) is not None or token.kind == "number")


def _is_dated(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "Data Analyst 5 May": the number belongs to a date."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return (
        tokens[index].kind == "number"
        and following is not None
        and (following.kind == "word" or following.text in "/.-")
    )
