"""Where a job title begins and ends, once something has announced it."""

from __future__ import annotations

import re

from analyser.reading.lexicon import (
    COMMON_WORDS,
    FIRST_NAMES,
    HONORIFICS,
    NOT_NAMES,
    PLACES,
    cue,
    is_place,
)
from analyser.reading.page import Token
from analyser.reading.title_details import bracketed, hours_end, is_detail, is_tail, lower_field_end
from analyser.reading.title_words import (
    DETERMINERS,
    FIELDS,
    FOREIGN_HEADS,
    FOREIGN_LINKS,
    HEADS,
    MODIFIERS,
    is_head,
    is_stop,
)

_RANK = cue("title.rank")
_TAKES_OF = _RANK | cue("title.takes_of")
# "chef de partie", "maître d'hôtel"
_FRENCH = cue("title.french")
# "Front of House Manager", "Point of Sale Technician"
_COMPOUND = cue("title.compound")
_JOINS_OF = _TAKES_OF | _COMPOUND
# "Sr. Engineer", "Asst. Manager"
_SHORT = cue("title.short")
UNWANTED_FIRST = cue("title.unwanted_first")
_NUMBERED_RANKS = cue("title.numbered_ranks")
_LEVEL_WORD = cue("title.level_word")
_SERVE = cue("title.serve")
_MEETINGS = frozenset("interview interviews application round stage".split())
_BEFORE_FIELDS = (",", "of", "for", "in")
_REFERENCE = cue("title.reference")
_LONG_NUMBER = re.compile(r"(?!(?:19|20)\d\d$)(?:[a-z]{1,4}-?)?\d{4,}$")
"""A number of this length, or with letters before it, is that of the vacancy; no year."""
_COUNT = re.compile(r"\d{1,2}(?:[ap]m|h)?$")
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
    before = tokens[index - 1] if index else None
    following = tokens[index + 1] if index + 1 < end else None
    if token.kind == "mark":
        return _mark_back(tokens, index, end)
    if token.kind == "possessive":
        inner = before is not None and (not before.capital or before.low in HEADS)
        inner = inner or (before is not None and before.low in ("women", "men", "children", "king"))
        return index if inner and following is not None else None
    if token.kind == "number" and not token.text.replace(".", "").replace("-", "").isalnum():
        return None
    if token.low == "the" and before is not None and before.low == "to" and index > 1:
        # "Secretary to the Trustees"
        return index if following is not None and tokens[index - 2].low in _SERVE else None
    if following is not None and _links_abroad(token, before):
        return index
    if token.low in ("of", "in", "for", "to", "at", "on"):
        joins = before is not None and before.low in _JOINS_OF and following is not None
        tail = index + 2 == end and before is not None and is_tail(tokens, index)
        return index if (joins and token.low not in ("at", "on")) or tail else None
    if token.low in ("and", "und"):
        joins = before is not None and before.kind == "word" and not is_stop(before)
        return index if joins and following is not None else None
    if token.text == "A" and before is not None and before.low in _LEVEL_WORD:
        return index  # "Class A Driver"
    detail = before is not None and before.text == "," and _details_before(tokens, index - 1)
    inside = _is_participle_inside(token, before, following) or _is_day_worked(token, following)
    return None if is_stop(token) and not detail and not inside else index


def _links_abroad(token: Token, before: Token | None) -> bool:
    """As in "chef de partie", "Técnico em Enfermagem"."""
    if before is None:
        return False
    return (token.low in _FRENCH and before.low in HEADS) or (
        token.low in FOREIGN_LINKS and before.low in FOREIGN_HEADS
    )


def _is_day_worked(token: Token, following: Token | None) -> bool:
    """As in "Saturday girl"."""
    named = token.low in ("saturday", "sunday") and following is not None and following.gap == 1
    return named and following is not None and is_head(following)


def _is_participle_inside(token: Token, before: Token | None, following: Token | None) -> bool:
    """As in "school crossing warden": a verb's form between a noun and the head of the title."""
    if following is None or not token.low.endswith(("ing", "ed")):
        return False
    if before is None or before.low in DETERMINERS:  # "the driving instructor"
        return token.low.endswith("ing") and token.low not in UNWANTED_FIRST and is_head(following)
    noun = before.kind == "word" and (before.low in MODIFIERS or before.capital == token.capital)
    return token.low not in NOT_NAMES and noun and not is_stop(before) and is_head(following)


def _mark_back(tokens: tuple[Token, ...], index: int, end: int) -> int | None:
    mark = tokens[index].text
    before = tokens[index - 1] if index else None
    following = tokens[index + 1] if index + 1 < end else None
    if mark == ")":
        for opening in range(index - 1, max(-1, index - 8), -1):
            if tokens[opening].text == "(":
                return opening if bracketed(tokens, opening) == index + 1 else None
        return None
    if before is None or following is None:
        return None
    if mark in ("/", "&", "+") or (mark in "'’" and tokens[index].gap == 0):
        return index  # "shearers' cook"
    if mark == ".":
        return index if tokens[index].gap == 0 and before.low in _SHORT else None
    if mark == ",":
        held = is_head(before) or before.text == ")" or len(before.text) < 3
        named = held and (is_detail(tokens, index + 1) or lower_field_end(tokens, index + 1) == end)
        return index if named or _details_before(tokens, index) else None
    if mark in ("-", "–", "—"):
        if hours_end(tokens, index + 1) == end:
            return index  # "Supervisor – 3rd Shift position"
        tight = tokens[index].gap == 0 and following.gap == 0
        return (
            index if tight or (before.capital and is_head(before) and following.capital) else None
        )
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
    if token.kind == "number" and tokens[index + 1].text == "-" and not tokens[index + 1].gap:
        return False  # "4-H Youth Educator"
    if token.kind == "number" and tokens[index + 1].low in ("tonne", "ton"):
        return False
    if token.kind == "number" and (_COUNT.match(token.low) or not token.text.isalnum()):
        return True
    if token.text[-1:].isdigit() and _LONG_NUMBER.match(token.low):
        return True
    if token.kind == "number":
        return False
    if token.kind in ("mark", "possessive"):
        return token.text != "("
    if token.low in ("and", "of", "for", "in"):
        return True
    if token.low in ("first", "second", "third"):
        return following.low in _MEETINGS and tokens[index + 1].low not in _NUMBERED_RANKS
    return not token.capital and token.low in UNWANTED_FIRST


def phrase_after(tokens: tuple[Token, ...], begin: int) -> range:
    """The tokens from ``begin`` that may belong to one title, up to a preposition or a verb."""
    index = begin
    while index < len(tokens) and index - begin < _LONGEST + 3:
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
    before = tokens[index - 1] if index > begin else None
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if token.kind in ("mark", "possessive"):
        return _mark_on(tokens, index, before, following)
    if following is not None and _links_abroad(token, before):
        return index + 1
    if token.low in ("of", "in", "for", "to"):
        return _link_on(tokens, index, before)
    if token.low == "and":
        joins = before is not None and following is not None and not is_stop(following)
        inside = joins and _joins_fields(tokens, index, begin)
        return index + 1 if inside or (joins and _head_ahead(tokens, index + 1)) else None
    inside = _is_participle_inside(token, before, following) or _is_day_worked(token, following)
    return None if is_stop(token) and not inside else index + 1


def _joins_fields(tokens: tuple[Token, ...], index: int, begin: int) -> bool:
    """As in "Keeper of Prints and Drawings", "Officer, Agriculture and Trade"."""
    before, following = tokens[index - 1], tokens[index + 1]
    after_head = any(token.low in _BEFORE_FIELDS for token in tokens[begin + 1 : index])
    field = following.low not in FIRST_NAMES and following.low not in PLACES
    return after_head and before.capital and following.capital and field


def _link_on(tokens: tuple[Token, ...], index: int, before: Token | None) -> int | None:
    """The end of the phrase after "of Geography", "in Law", "to the Trustees"."""
    token = tokens[index]
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if before is None or following is None or following.gap > 2:
        return None
    if token.low == "to" and before.low in _SERVE and following.low == "the":
        return index + 2
    if is_stop(following) and not (following.capital and following.low in MODIFIERS):
        return None
    place = is_place(following.low)
    field = following.low in FIELDS or following.low in MODIFIERS
    if before.low in _JOINS_OF:
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


def _mark_on(
    tokens: tuple[Token, ...], index: int, before: Token | None, following: Token | None
) -> int | None:
    mark = tokens[index].text
    if before is None or following is None:
        return None
    if tokens[index].kind == "possessive":
        inside = index > 1 and tokens[index - 2].text == "," and following.capital
        return index + 1 if inside or not before.capital or before.low in HEADS else None
    if mark == "(":
        return bracketed(tokens, index)
    if mark == "/" and following.low in _REFERENCE:
        return None
    if mark in ("/", "&") or (mark in "'’" and tokens[index].gap == 0 and following.gap == 1):
        return index + 1
    if mark == ".":
        return index + 1 if tokens[index].gap == 0 and before.low in _SHORT else None
    if mark == ",":
        return index + 1 if is_head(before) and is_detail(tokens, index + 1) else None
    return None


def _head_ahead(tokens: tuple[Token, ...], index: int) -> bool:
    ahead = tokens[index : index + 3]
    return any(is_head(token) and token.gap == 1 for token in ahead)
