"""Where a job title begins and ends, once something has announced it."""

from __future__ import annotations

import re

from analyser.reading.lexicon import (
    CALENDAR,
    COMMON_WORDS,
    FIRST_NAMES,
    NOT_NAMES,
    PLACES,
    SURNAMES,
    TOOLS,
    TOWNS,
    word_list,
)
from analyser.reading.page import Token

HEADS = word_list("title_heads")
WEAK_HEADS = word_list("weak_title_heads")
DEPENDENT_HEADS = word_list("dependent_title_heads")
MODIFIERS = word_list("title_modifiers") | TOOLS
FIELDS = word_list("fields")
DETERMINERS = frozenset(
    "the a an your our my this that their his her its any another one new open".split()
)
_TRADE_ENDING = re.compile(
    r".{2,}(?:keeper|worker|person|people|woman|women|man|maker|smith|wright|monger|master|mistress|"
    r"ologist|ographer|ician|therapist|hand|herd|dresser|fitter|layer|driver|writer|setter|tender|"
    r"teacher|nurse|assistant|operator|manager|engineer|officer|eur|euse|[^aeiou]ier|onist|arist)$"
)
# in capitals most of these endings belong to family names: Freeman, Laurier, Wainwright
_PLAIN_TRADE_ENDING = re.compile(r".{3,}(?:keeper|worker|person|ologist|ographer|therapist)$")
_RANK = frozenset(
    "vp svp evp avp president director head manager lead chief officer engineer analyst associate "
    "professor dean specialist supervisor coordinator consultant executive developer partner "
    "teacher lecturer nurse scientist counsel editor producer buyer".split()
)
_TAKES_OF = _RANK | frozenset(
    "minister clerk master reader readership lecturer lectureship chair fellow fellowship postdoc "
    "teacher tutor instructor vicar curator keeper warden officer chef captain bursar provost "
    "registrar conductor steward secretary president leader adviser advisor ambassador "
    "controller studentship professorship coach apprentice apprenticeship internship intern trainee "
    "pa ea assistant researcher resident residency practitioner specialist auditor".split()
)
# "chef de partie", "maître d'hôtel"
_FRENCH = frozenset("de du des d'hotel a la".split())
# "Front of House Manager", "Point of Sale Technician"
_COMPOUND = frozenset("front back point quality out end state care proof line".split())
# "Sr. Engineer", "Asst. Manager"
_SHORT = frozenset("sr jr snr jnr asst assoc exec mgr dir tech eng vp dep dept st no".split())
_LEVEL = re.compile(r"(?:I{1,3}|IV|V|VI{0,2}|[1-9]|[LGPE][1-9]\d?)$")
_LEVEL_WORD = frozenset("level grade band tier class grade step stage year ks scale".split())
_UNWANTED_FIRST = frozenset(
    "open new vacant advertised available exciting current above recent upcoming same said wonderful "
    "great amazing fantastic challenging above-mentioned aforementioned following whole actual "
    "final last next formal virtual online zoom".split()
)
_NUMBERED_RANKS = frozenset(
    "officer mate engineer sous assistant secretary grade year class violin".split()
)
_SERVE = frozenset("assistant pa ea secretary clerk adviser advisor aide deputy".split())
_MEETINGS = frozenset("interview interviews application round stage".split())
_IN_BRACKETS = re.compile(r"(?i)ref|req|#|\d{3}|\b(?:i|we|you|is|was|which|that|my|your|the)\b")
_LONGEST = 9


def is_head(token: Token) -> bool:
    """Whether the word can be the head noun of a title: "nurse", "lock-keeper", "herdsman"."""
    if token.kind != "word":
        return False
    low = token.low
    if low in HEADS:
        return True
    if "-" in low:
        return _is_compound_head(token)
    if low in COMMON_WORDS or low in NOT_NAMES:
        return False
    return bool((_PLAIN_TRADE_ENDING if token.capital else _TRADE_ENDING).match(low))


def _is_compound_head(token: Token) -> bool:
    """ "lock-keeper", "Chef-de-Partie"; no "Mokoena-Smith"."""
    first, _, rest = token.low.partition("-")
    last = rest.rpartition("-")[2]
    if first in HEADS and rest.partition("-")[0] in ("of", "in", "de", "at", "d'hotel"):
        return True
    surname = last in SURNAMES and first not in MODIFIERS and first not in HEADS
    return last in HEADS and not (token.capital and surname)


def is_stop(token: Token) -> bool:
    """Whether a title cannot reach over this word."""
    if token.kind in ("slot", "address"):
        return True
    low = token.low
    if low in DETERMINERS:
        return True
    if low in MODIFIERS or low in HEADS:
        return False
    if low in NOT_NAMES:
        return True
    verbal = low.endswith(("ing", "ed")) and low in COMMON_WORDS
    return not token.capital and verbal


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
    """The beginning of the phrase widened by the token at ``index``, ``None`` where it has ended."""
    token = tokens[index]
    before = tokens[index - 1] if index else None
    following = tokens[index + 1] if index + 1 < end else None
    if token.kind == "mark":
        return _mark_back(tokens, index, before, following)
    if token.kind == "possessive":
        inner = before is not None and (not before.capital or before.low in HEADS)
        inner = inner or (before is not None and before.low in ("women", "men", "children", "king"))
        return index if inner and following is not None else None
    if token.kind == "number" and not token.text.replace(".", "").replace("-", "").isalnum():
        return None
    if token.low == "the" and before is not None and before.low == "to" and index > 1:
        # "Secretary to the Trustees"
        return index if following is not None and tokens[index - 2].low in _SERVE else None
    if token.low in _FRENCH:
        return (
            index if before is not None and before.low in HEADS and following is not None else None
        )
    if token.low in ("of", "in", "for", "to", "at"):
        joins = before is not None and before.low in _TAKES_OF | _COMPOUND and following is not None
        return index if joins and token.low != "at" else None
    if token.low in ("and", "und"):
        joins = before is not None and before.kind == "word" and not is_stop(before)
        return index if joins and following is not None else None
    if is_stop(token) and not _is_participle_inside(token, before, following):
        return None
    return index


def _is_participle_inside(token: Token, before: Token | None, following: Token | None) -> bool:
    """ "school crossing warden": a verb's form between a noun and the head of the title."""
    if before is None or following is None or not token.low.endswith(("ing", "ed")):
        return False
    noun = before.kind == "word" and (before.low in MODIFIERS or before.capital == token.capital)
    return token.low not in NOT_NAMES and noun and not is_stop(before) and is_head(following)


def _mark_back(
    tokens: tuple[Token, ...], index: int, before: Token | None, following: Token | None
) -> int | None:
    mark = tokens[index].text
    if mark == ")":
        for opening in range(index - 1, max(-1, index - 8), -1):
            if tokens[opening].text == "(":
                return opening
        return None
    if before is None or following is None:
        return None
    if mark in ("/", "&", "+"):
        return index
    if mark == ".":
        return index if tokens[index].gap == 0 and before.low in _SHORT else None
    if mark == ",":
        return index if is_head(before) and _details(tokens, index + 1) else None
    if mark in ("-", "–", "—"):
        tight = tokens[index].gap == 0 and following.gap == 0
        return (
            index if tight or (before.capital and is_head(before) and following.capital) else None
        )
    return None


def _is_unwanted(tokens: tuple[Token, ...], index: int, following: Token) -> bool:
    """ "the final accountant interview", "interview 4/9 Financial Analyst"."""
    token = tokens[index]
    if token.kind == "number":
        return len(token.text) < 3 or not token.text.isalnum()
    if token.kind in ("mark", "possessive"):
        return token.text != "("
    if token.low in ("and", "of", "for", "in"):
        return True
    if token.low in ("first", "second", "third"):
        return following.low in _MEETINGS and tokens[index + 1].low not in _NUMBERED_RANKS
    return not token.capital and token.low in _UNWANTED_FIRST


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
    if token.low in _FRENCH:
        return (
            index + 1
            if before is not None and before.low in HEADS and following is not None
            else None
        )
    if token.low in ("of", "in", "for", "to"):
        return _link_on(token, before, following, index)
    if token.low == "and":
        joins = before is not None and following is not None and not is_stop(following)
        return index + 1 if joins and _head_ahead(tokens, index + 1) else None
    if is_stop(token) and not _is_participle_inside(token, before, following):
        return None
    return index + 1


def _link_on(token: Token, before: Token | None, following: Token | None, index: int) -> int | None:
    """The end of the phrase after "of Geography", "in Law", "to the Trustees"."""
    if before is None or following is None or following.gap > 2:
        return None
    if token.low == "to" and before.low in _SERVE and following.low == "the":
        return index + 2
    if is_stop(following) and not (following.capital and following.low in MODIFIERS):
        return None
    place = following.low in PLACES or following.low in TOWNS
    field = following.low in FIELDS or following.low in MODIFIERS
    if before.low in _TAKES_OF | _COMPOUND:
        wanted = token.low == "of" or following.capital or field
        return index + 1 if wanted and following.low not in DETERMINERS else None
    if not following.capital or place or not is_head(before):
        return None
    known = field or following.low in COMMON_WORDS
    return index + 1 if token.low == "of" or (known and token.low != "to") else None


def _mark_on(
    tokens: tuple[Token, ...], index: int, before: Token | None, following: Token | None
) -> int | None:
    mark = tokens[index].text
    if before is None or following is None:
        return None
    if tokens[index].kind == "possessive":
        return index + 1 if not before.capital or before.low in HEADS else None
    if mark == "(":
        return bracketed(tokens, index)
    if mark in ("/", "&"):
        return index + 1
    if mark == ".":
        return index + 1 if tokens[index].gap == 0 and before.low in _SHORT else None
    if mark == ",":
        return index + 1 if is_head(before) and _details(tokens, index + 1) else None
    return None


def _details(tokens: tuple[Token, ...], index: int) -> bool:
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
    plain = token.low in COMMON_WORDS and token.low not in NOT_NAMES | FIRST_NAMES
    return field or (plain and token.low not in PLACES and token.low not in TOWNS)


def _head_ahead(tokens: tuple[Token, ...], index: int) -> bool:
    ahead = tokens[index : index + 3]
    return any(is_head(token) and token.gap == 1 for token in ahead)


def bracketed(tokens: tuple[Token, ...], index: int) -> int | None:
    """The index after the bracket that opens at ``index``, where it holds a detail of the title."""
    for closing in range(index + 1, min(index + 8, len(tokens))):
        if tokens[closing].gap > 2:
            return None
        if tokens[closing].text == ")":
            inside = " ".join(token.text for token in tokens[index + 1 : closing])
            return None if _IN_BRACKETS.search(inside) or not inside else closing + 1
    return None


def last_head(tokens: tuple[Token, ...], phrase: range) -> int | None:
    """The index of the head noun of the phrase: the last one before any "of …"."""
    found = None
    for index in phrase:
        token = tokens[index]
        if token.text == "(":
            break
        if found is not None and token.low in ("of", "in", "for", "to", ","):
            break
        if is_head(token):
            found = index
    return found


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
    """ "Data Analyst 5 May": the number belongs to a date."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return (
        tokens[index].kind == "number"
        and following is not None
        and (following.kind == "word" or following.text in "/.-")
    )
