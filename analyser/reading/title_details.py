"""What may follow the head noun of a job title: a rank, a field, a detail in brackets."""

from __future__ import annotations

import re

from analyser.reading.lexicon import (
    CALENDAR,
    COMMON_WORDS,
    FIRST_NAMES,
    NOT_NAMES,
    ORGANISATION,
    SURNAMES,
    TOOLS,
    cue,
    is_place,
)
from analyser.reading.page import Token, token_at
from analyser.reading.title_levels import LEVEL_WORDS, hours_end, level_end
from analyser.reading.title_tails import area_end, qualification_end
from analyser.reading.title_words import (
    ANNOUNCING_NOUNS,
    FIELDS,
    HEADS,
    MODIFIERS,
    STRONG_NOUNS,
)

_DASHES = ("-", "–", "—")
_DIVIDERS = (",", *_DASHES)
_TALKS = ANNOUNCING_NOUNS | frozenset("call contact stage visit".split())
_MATTERS = cue("title.matters")
"""What a subject line says of a message, and not of a job: "Nurse – Next Steps"."""
_EVERYDAY = COMMON_WORDS | MODIFIERS | FIELDS
_CLOSING_MARKS = frozenset((*_DASHES, *",(|:"))
_MOST_DETAILS = 4
_LONGEST_FIELD = 6
_YEAR_ALONE = r"(?<![\d/-] )20[2-4]\d\b(?! [/-])"
_NO_DETAIL = re.compile(
    r"(?i)\b(?:ref|req|reference)\b|#|\w\.(?:com|io|ai|org|net)\b|"
    r"\b(?:i|we|you|is|was|which|that|my|your|the)\b|"
    rf"(?<!\d)(?!{_YEAR_ALONE})\d{{3}}(?! ?%)"  # "(2231)" is the vacancy's, "(Harvest 2026)" is not
)
_GENDERS = frozenset("m f w d x h k n v i / | all genders".split())
_HOUSES_OF = cue("title.houses_of")
_REGIONS = cue("title.regions")
_TAILS = cue("title.tails")
_HOUSE_VERBS = cue("company.singular") | cue("company.seeming")


def is_detail(tokens: tuple[Token, ...], index: int, *, plain: bool = True) -> bool:
    """Whether the words after a title's comma belong to it: "VP, Engineering", "Nurse, 4 West"."""
    token, following = tokens[index], token_at(tokens, index + 1)
    if token.gap != 1:
        return False
    if token.kind == "number":
        return following.capital and following.gap == 1 and following.low not in CALENDAR
    if not token.capital or token.low in ("department", "school", "faculty", "office"):
        return False
    if token.low in FIRST_NAMES and following.capital:
        return False  # "our Plant Manager, Ed Sorensen"
    field = (
        token.low in _REGIONS
        or token.low in FIELDS
        or token.low in LEVEL_WORDS
        or (plain and token.low in MODIFIERS)
    )
    everyday = token.low in COMMON_WORDS and token.low not in NOT_NAMES
    unlike = token.low in FIRST_NAMES or is_place(token.low)
    end = _capitals_end(tokens, index)
    words = tokens[index:end]
    if not field and words[0].text.isupper() and not is_place(token.low):
        return _leads_to_house(tokens, end) or "&" in token.text  # "Account Executive, SMB at …"
    if not field and not (plain and not unlike and (everyday or _names_field(words))):
        return False
    return not _is_house(words) and (field or not _begins_clause(tokens, end))


def bracketed(tokens: tuple[Token, ...], index: int) -> int | None:
    """The index after the bracket that opens at ``index``, where it holds a detail of the title."""
    for closing in range(index + 1, min(index + 8, len(tokens))):
        if tokens[closing].gap > 2:
            return None
        if tokens[closing].text == ")":
            inside = " ".join(token.text for token in tokens[index + 1 : closing])
            return None if _NO_DETAIL.search(inside) or not inside else closing + 1
    return None


def with_level(tokens: tuple[Token, ...], end: int, *, plain: bool = True) -> int:
    """``end`` moved over ranks, fields and brackets: "II", "(Backend)", ", Grade 6", "– Level 2".

    With ``plain`` false an everyday word after a comma is no detail: it may begin another name.
    """
    end = _before_genders(tokens, end)
    for _ in range(_MOST_DETAILS):
        further = _one_detail(tokens, end, plain=plain)
        if further == end:
            break
        end = further
    return end


def _before_genders(tokens: tuple[Token, ...], end: int) -> int:
    """As in "Working Student Controlling (m/f/d)": the field reaches to the bracket."""
    at = end
    while at < len(tokens) and at - end < 4 and tokens[at].gap == 1 and tokens[at].capital:
        at += 1
    return at if is_of_genders(tokens, at) else end


def is_of_genders(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a bracket such as "(m/w/d)", "(H/F)" or "(all genders)" opens at ``index``."""
    inside = [token.low for token in tokens[index : index + 7]]
    if inside[:1] != ["("] or ")" not in inside:
        return False
    within = inside[1 : inside.index(")")]
    return len(within) > 1 and all(low in _GENDERS for low in within)


def _one_detail(tokens: tuple[Token, ...], end: int, *, plain: bool) -> int:
    if end >= len(tokens) or tokens[end].gap > 2:
        return end
    token = tokens[end]
    if token.text == "(":
        return bracketed(tokens, end) or end
    if token.gap == 1 and token.text not in _DIVIDERS:
        if token.low == "in" and end + 1 < len(tokens):  # "Pfleger (m/w/d) in Teilzeit"
            return end if (after := hours_end(tokens, end + 1)) == end + 1 else after
        return end + 2 if is_tail(tokens, end) else level_end(tokens, end)
    if token.text not in _DIVIDERS or end + 1 >= len(tokens) or tokens[end + 1].gap != 1:
        return end
    if token.text == ",":
        return _after_comma(tokens, end, plain=plain)
    graded = _graded_end(tokens, end + 1)
    if graded > end + 1:
        return graded
    if _is_field_after_dash(tokens, end + 1) or _is_before_hours(tokens, end + 1):
        return _capitals_end(tokens, end + 1)
    return end


def _after_comma(tokens: tuple[Token, ...], end: int, *, plain: bool) -> int:
    """The end of the detail behind the comma at ``end``, or ``end`` itself."""
    first = end + 1
    graded = _graded_end(tokens, first)
    if graded > first:
        return graded
    qualified = qualification_end(tokens, first)
    if qualified:
        return qualified
    if is_detail(tokens, first, plain=plain) or _is_before_hours(tokens, first):
        return _capitals_end(tokens, first)
    lower = 0 if tokens[end - 1].capital else lower_field_end(tokens, first)
    return area_end(tokens, first) or lower or end


def _graded_end(tokens: tuple[Token, ...], index: int) -> int:
    """The index after the hours or the grade at ``index``, or ``index`` itself."""
    hours = hours_end(tokens, index)
    return hours if hours > index else level_end(tokens, index)


def _is_before_hours(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "RN, Med-Surg, Nights": no employer stands between the title and its hours."""
    named = tokens[index].capital and tokens[index].low not in NOT_NAMES
    return named and _hours_follow(tokens, _capitals_end(tokens, index))


def _hours_follow(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a mark and the hours or a grade stand at ``index``."""
    divided = index + 1 < len(tokens) and tokens[index].text in _DIVIDERS and tokens[index].gap < 2
    if not divided or tokens[index + 1].gap != 1:
        return False
    return hours_end(tokens, index + 1) > index + 1 or tokens[index + 1].low in LEVEL_WORDS


def _is_field_after_dash(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "Officer – Gold Loans": capitals that name a field, and nothing behind them."""
    if not tokens[index].capital or tokens[index].low in NOT_NAMES:
        return False
    end = _capitals_end(tokens, index)
    words = tokens[index:end]
    last = words[-1].low
    closed = end == len(tokens) or tokens[end].gap > 1 or tokens[end].text in _CLOSING_MARKS
    if not closed or any(word.low in _TALKS or word.low in _MATTERS for word in words):
        return False
    if last in HEADS and len(words) > 1 and words[0].low not in FIRST_NAMES:
        return last not in SURNAMES  # "Contract Agent – Data Steward"
    return last in FIELDS or _names_things(words)


def _names_things(words: tuple[Token, ...]) -> bool:
    """Whether all words are everyday ones: "Mid-Market", "Agri Inputs", no place, house, person."""
    last = words[-1].low
    house = last in ORGANISATION and (len(words) > 1 or last not in COMMON_WORDS)
    if is_place(last) or house or words[0].low in FIRST_NAMES:
        return False
    return all(
        part.removesuffix("s") in _EVERYDAY or part in _EVERYDAY or part.endswith("ing")
        for word in words
        if word.kind == "word" and word.low not in ("and", "of")
        for part in word.low.split("-")
    )


def lower_field_end(tokens: tuple[Token, ...], index: int) -> int:
    """The end of a field without capitals that a mark closes: "intern, investor relations –".

    Where none stands there, zero.
    """
    end = index
    while end < len(tokens) and end - index < _LONGEST_FIELD // 2 and tokens[end].gap == 1:
        token = tokens[end]
        if token.capital or (token.low not in FIELDS and token.low not in MODIFIERS):
            break
        end += 1
    closed = end == len(tokens) or tokens[end].gap > 1 or tokens[end].text in ("-", "–", "—", "(")
    closed = closed or (end < len(tokens) and tokens[end].low in STRONG_NOUNS)
    return end if end > index and closed else 0


def is_tail(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "Writer in Residence", "editor at large"."""
    following = token_at(tokens, index + 1)
    return following.gap == 1 and f"{tokens[index].low} {following.low}" in _TAILS


def _is_house(words: tuple[Token, ...]) -> bool:
    """As in "Pastry Chef, Blue Mahoe Café": the employer, and no field of the title."""
    if len(words) > 2 and words[0].low in _HOUSES_OF and words[1].low == "of":
        return True  # "Archivist, County of Lassiter"
    owned = any(word.kind == "possessive" for word in words)
    first, last = words[0].low, words[-1].low
    traders = last.endswith("s") and last[:-1] in HEADS
    known = first in MODIFIERS and not (traders and first in TOOLS)  # "Swift Okada Couriers"
    field = known or first in FIELDS or last in FIELDS
    return len(words) > 1 and (traders or last in ORGANISATION) and not owned and not field


def _leads_to_house(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether the employer, or the noun that announces the title, is named at ``index``."""
    ahead = tokens[index : index + 2]
    housed = len(ahead) > 1 and ahead[0].low in ("at", "with") and ahead[1].capital
    return bool(housed or (ahead and ahead[0].low in STRONG_NOUNS))


def _names_field(words: tuple[Token, ...]) -> bool:
    """As in "Lands and Resources", "Diaspora Banking", and not the ship "MV Tolmie Sound"."""
    last = words[-1].low
    field = last in FIELDS or last in MODIFIERS or last.removesuffix("s") in MODIFIERS
    firm = last in ORGANISATION and words[0].low not in COMMON_WORDS  # "Letaba Consulting"
    return field and not firm and not words[0].text.isupper()


def _begins_clause(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "as your Tester, Forty Crows feels right": the capitals are a subject with its verb."""
    return index < len(tokens) and tokens[index].low in _HOUSE_VERBS and tokens[index].gap < 3


def _capitals_end(tokens: tuple[Token, ...], index: int) -> int:
    """The end of the field after a comma: capitals, joined by "&", "and", "of"."""
    end = index + 1
    while end < len(tokens) and tokens[end].gap == 1 and end - index < _LONGEST_FIELD:
        token = tokens[end]
        following = token_at(tokens, end + 1)
        joins = token.text == "&" or token.low in ("and", "of")
        if joins and following.capital and following.gap == 1:
            end += 2
        elif token.capital and token.low not in NOT_NAMES:
            end += 1
            owner = tokens[end : end + 2]
            if len(owner) == 2 and owner[0].kind == "possessive" and owner[1].capital:
                end += 1  # "Manager, Children's Home"
        else:
            break
    return end
