"""Where a job title ends, read on from where something has announced it."""

from __future__ import annotations

from analyser.reading.lexicon import (
    COMMON_WORDS,
    FIRST_NAMES,
    HONORIFICS,
    PLACES,
    cue,
    is_place,
)
from analyser.reading.page import EDGE, Token, token_at
from analyser.reading.titles.details import bracketed
from analyser.reading.titles.fields import is_detail
from analyser.reading.titles.levels import begins_spoken_level
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
    DETERMINERS,
    FIELDS,
    MODIFIERS,
    is_head,
    is_stop,
)

_BEFORE_FIELDS = (",", "of", "for", "in")
_REFERENCE = cue("title.reference")
_LONGEST = 19


def phrase_after(tokens: tuple[Token, ...], begin: int) -> range:
    """The tokens from ``begin`` that may belong to one title, up to a preposition or a verb."""
    index = begin
    while index < len(tokens) and index - begin < _LONGEST:
        if index > begin and tokens[index].gap > 2:
            break
        step = _step_on(tokens, index, begin)
        if step is None:
            break
        index = step
    return range(begin, index)


def _step_on(tokens: tuple[Token, ...], index: int, begin: int) -> int | None:
    """The end of the phrase widened by the token at ``index``, ``None`` where it has ended."""
    token = tokens[index]
    before = tokens[index - 1] if index > begin else EDGE
    following = token_at(tokens, index + 1)
    if token.kind in ("mark", "possessive"):
        return _mark_on(tokens, index, before, following)
    if following is not EDGE and not is_stop(following) and links_abroad(token, before):
        return index + 1
    if token.low in ("of", "in", "for", "to"):
        return _link_on(tokens, index, before)
    if token.low == "and":
        joins = EDGE not in (before, following) and not is_stop(following)
        inside = joins and _joins_fields(tokens, index, begin)
        return index + 1 if inside or (joins and _head_ahead(tokens, index + 1)) else None
    if not is_stop(token) or begins_spoken_level(token, before):
        return index + 1
    inside = is_participle_inside(token, before, following) or is_day_worked(token, following)
    return index + 1 if inside else None


def _joins_fields(tokens: tuple[Token, ...], index: int, begin: int) -> bool:
    """As in "Keeper of Prints and Drawings", "Officer, Agriculture and Trade"."""
    before, following = tokens[index - 1], tokens[index + 1]
    after_head = any(token.low in _BEFORE_FIELDS for token in tokens[begin + 1 : index])
    field = following.low not in FIRST_NAMES and following.low not in PLACES
    return after_head and before.capital and following.capital and field


def _link_on(tokens: tuple[Token, ...], index: int, before: Token) -> int | None:
    """The end of the phrase after "of Geography", "in Law", "to the Trustees"."""
    token = tokens[index]
    following = token_at(tokens, index + 1)
    if before is EDGE or following.gap > 2:
        return None
    if token.low == "to" and before.low in SERVING and following.low == "the":
        return index + 2
    if token.low == "of" and following.low == "the" and index + 2 < len(tokens):
        named = tokens[index + 2]
        known = named.gap == 1 and (named.low in MODIFIERS or named.low in FIELDS)
        return index + 2 if known and before.low in JOINS_OF else None  # "Teacher of the Deaf"
    if is_stop(following) and not (following.capital and following.low in MODIFIERS):
        return None
    place = is_place(following.low)
    field = following.low in FIELDS or following.low in MODIFIERS
    if before.low in JOINS_OF:
        wanted = token.low == "of" or field or (following.capital and not place)
        wanted = wanted and following.low not in HONORIFICS
        return index + 1 if wanted and following.low not in DETERMINERS else None
    if not following.capital or place or not is_head(before):
        return None
    if token.low == "of":
        return index + 1 if following.low not in HONORIFICS else None
    known = field or following.low in COMMON_WORDS or _joined_to_field(tokens, index + 1)
    return index + 1 if known and token.low != "to" else None


def _joined_to_field(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "Baker for Sourdough and Pastry": a word in capitals, and a field joined to it."""
    ahead = tokens[index + 1 : index + 3]
    joined = len(ahead) > 1 and ahead[0].low in ("and", "&") and ahead[1].capital
    return joined and (ahead[1].low in FIELDS or ahead[1].low in MODIFIERS)


def _mark_on(tokens: tuple[Token, ...], index: int, before: Token, following: Token) -> int | None:
    mark = tokens[index].text
    if EDGE in (before, following):
        return None
    if tokens[index].kind == "possessive":
        inside = index > 1 and tokens[index - 2].text == "," and following.capital
        return index + 1 if inside or owns_inside(before, following) else None
    if mark == "(":
        return bracketed(tokens, index)
    if mark == "/" and following.low in _REFERENCE:
        return None
    if mark in ("/", "&") or (mark in "'’" and tokens[index].gap == 0 and following.gap == 1):
        return index + 1
    if mark == ".":
        return index + 1 if tokens[index].gap == 0 and before.low in SHORTENED else None
    if mark == ",":
        return index + 1 if is_head(before) and is_detail(tokens, index + 1) else None
    return None


def _head_ahead(tokens: tuple[Token, ...], index: int) -> bool:
    ahead = tokens[index : index + 3]
    return any(is_head(token) and token.gap == 1 for token in ahead)
