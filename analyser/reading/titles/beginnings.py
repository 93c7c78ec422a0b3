"""Where a job title begins, read backwards from its head noun or from what announces it."""

from __future__ import annotations

import re

from analyser.reading.lexicon import cue
from analyser.reading.page import EDGE, Token, token_at
from analyser.reading.titles.details import bracketed, is_tail
from analyser.reading.titles.fields import is_detail, lower_field_end
from analyser.reading.titles.levels import LEVEL_WORDS, begins_spoken_level, hours_end
from analyser.reading.titles.links import (
    JOINS_OF,
    SERVING,
    SHORTENED,
    is_day_worked,
    is_participle_inside,
    links_abroad,
    owns_inside,
)
from analyser.reading.titles.words import (
    ANNOUNCING_NOUNS,
    DETERMINERS,
    UNWANTED_FIRST,
    is_head,
    is_stop,
)

_NUMBERED_RANKS = cue("title.numbered_ranks")
_ROUNDS = frozenset("interview interviews application round stage".split())
_LONG_NUMBER = re.compile(r"(?!(?:19|20)\d\d$)(?:[a-z]{1,4}-?)?\d{4,}$")
"""A number of this length, or with letters before it, is that of the vacancy; no year."""
_COUNT = re.compile(r"\d{1,2}(?:[ap]m|h)?$")
_TONNES = re.compile(r"\d+(?:\.\d+)?t$")
_UNITS = ("tonne", "ton")
_LONGEST = 16


def phrase_before(tokens: tuple[Token, ...], end: int) -> range:
    """The tokens before ``end`` that may belong to one title, back to a determiner or a verb."""
    index = end
    while index > 0 and end - index < _LONGEST and (index == end or tokens[index].gap < 3):
        step = _step_back(tokens, index - 1, end)
        if step is None:
            break
        index = step
    while index < end and _is_unwanted(tokens, index, tokens[min(end, len(tokens) - 1)]):
        index += 1
    return range(index, end)


def _step_back(tokens: tuple[Token, ...], index: int, end: int) -> int | None:
    """The beginning of the phrase widened by this token, ``None`` where it has ended."""
    token = tokens[index]
    before = token_at(tokens, index - 1)
    following = tokens[index + 1] if index + 1 < end else EDGE
    if token.kind == "mark":
        return _mark_back(tokens, index, end)
    if token.kind == "possessive":
        return index if EDGE not in (before, following) and owns_inside(before, following) else None
    if token.kind == "number" and not token.text.replace(".", "").replace("-", "").isalnum():
        return None
    if token.low == "the" and before.low == "to" and index > 1:
        # "Secretary to the Trustees"
        return index if following is not EDGE and tokens[index - 2].low in SERVING else None
    if following is not EDGE and links_abroad(token, before):
        return index
    if token.low in ("of", "in", "for", "to", "at", "on"):
        joins = before.low in JOINS_OF and following is not EDGE
        tail = index + 2 == end and before is not EDGE and is_tail(tokens, index)
        return index if (joins and token.low not in ("at", "on")) or tail else None
    if token.low in ("and", "und"):
        if before.kind == following.kind == "number":
            return index  # "MOT Tester, Class 4 and 7"
        joins = before.kind == "word" and not is_stop(before)
        return index if joins and following is not EDGE else None
    if token.text == "A" and before.low in LEVEL_WORDS:
        return index  # "Class A Driver"
    if not is_stop(token) or begins_spoken_level(token, before):
        return index
    detail = before.text == "," and _details_before(tokens, index - 1)
    inside = is_participle_inside(token, before, following) or is_day_worked(token, following)
    return index if detail or inside or _is_noun_inside(token, following) else None


def _is_noun_inside(token: Token, following: Token) -> bool:
    """As in "Job Coach", "Role Play Actor": what would announce a title begins it in capitals."""
    inside = token.capital and not token.opens and token.low in ANNOUNCING_NOUNS
    return inside and following.capital and following.gap == 1


def _mark_back(tokens: tuple[Token, ...], index: int, end: int) -> int | None:
    mark = tokens[index].text
    before = token_at(tokens, index - 1)
    following = tokens[index + 1] if index + 1 < end else EDGE
    if mark == ")":
        for opening in range(index - 1, max(-1, index - 8), -1):
            if tokens[opening].text == "(":
                return opening if bracketed(tokens, opening) == index + 1 else None
        return None
    if EDGE in (before, following):
        return None
    if mark == "/" and before.kind == "number" and _LONG_NUMBER.match(before.low):
        return None  # "Ref 2231 / Laundry Supervisor"
    if mark in ("/", "&", "+") or (mark in "'’" and tokens[index].gap == 0):
        return index  # "shearers' cook"
    if mark == ".":
        return index if tokens[index].gap == 0 and before.low in SHORTENED else None
    if mark == ",":
        held = is_head(before) or before.text == ")" or len(before.text) < 3
        named = held and (is_detail(tokens, index + 1) or lower_field_end(tokens, index + 1) == end)
        return index if named or _details_before(tokens, index) else None
    if mark in ("-", "–", "—"):
        if hours_end(tokens, index + 1) == end:
            return index  # "Supervisor – 3rd Shift position"
        tight = tokens[index].gap == 0 and following.gap == 0
        headed = before.capital and is_head(before) and following.capital
        return index if tight or headed else None
    return None


def _details_before(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "Station Agent, Below Wing, Part-Time position": capitals back to a head noun."""
    if not (tokens[index + 1].capital and tokens[index + 1].gap == 1):
        return False
    for back in range(index - 1, max(-1, index - _LONGEST), -1):
        token = tokens[back]
        if not (token.capital or token.text in (",", "&") or token.low in ("and", "of")):
            return False
        if token.gap > 1 or token.low in DETERMINERS:
            return False
        if is_head(token) and tokens[back + 1].text == ",":
            return True
    return False


def _is_unwanted(tokens: tuple[Token, ...], index: int, following: Token) -> bool:
    """As in "the final accountant interview", "interview 4/9 Financial Analyst"."""
    token = tokens[index]
    if token.kind == "number":
        behind = tokens[index + 1]
        joined = behind.text in "-/" and not behind.gap
        if joined or behind.low in _UNITS or _TONNES.match(token.low):
            return False  # "4-H Youth Educator", "2/E", "7.5 tonne driver"
        counts = _COUNT.match(token.low) or not token.text.isalnum()
        return bool(counts or _LONG_NUMBER.match(token.low))
    if token.text[-1:].isdigit() and _LONG_NUMBER.match(token.low):
        return True
    if token.kind in ("mark", "possessive"):
        return token.text != "("
    if token.low in ("and", "of", "for", "in", "fte"):
        return True  # "0.6 FTE Band 7 Nurse"
    if token.low in ("first", "second", "third"):
        return following.low in _ROUNDS and tokens[index + 1].low not in _NUMBERED_RANKS
    return not token.capital and token.low in UNWANTED_FIRST
