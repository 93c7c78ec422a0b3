"""What may follow the head noun of a job title: a rank, hours, a field, a detail in brackets."""

from __future__ import annotations

import re

from analyser.reading.lexicon import (
    NOT_NAMES,
    cue,
)
from analyser.reading.page import Token, token_at
from analyser.reading.titles.fields import (
    capitals_end,
    is_detail,
    is_field_after_dash,
    lower_field_end,
)
from analyser.reading.titles.levels import LEVEL_WORDS, hours_end, level_end
from analyser.reading.titles.tails import area_end, qualification_end

_DASHES = ("-", "–", "—")
_DIVIDERS = (",", *_DASHES)
_MOST_DETAILS = 4
_YEAR_ALONE = r"(?<![\d/-] )20[2-4]\d\b(?! [/-])"
_NO_DETAIL = re.compile(
    r"(?i)\b(?:ref|req|reference)\b|#|\w\.(?:com|io|ai|org|net)\b|"
    r"\b(?:i|we|you|is|was|which|that|my|your|the)\b|"
    rf"(?<!\d)(?!{_YEAR_ALONE})\d{{3}}(?! ?%)"  # "(2231)" is the vacancy's, "(Harvest 2026)" is not
)
_GENDERS = frozenset("m f w d x h k n v i / | all genders".split())
_TAILS = cue("title.tails")


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
    if is_field_after_dash(tokens, end + 1) or _is_before_hours(tokens, end + 1):
        return capitals_end(tokens, end + 1)
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
        return capitals_end(tokens, first)
    lower = 0 if tokens[end - 1].capital else lower_field_end(tokens, first)
    return area_end(tokens, first) or lower or end


def _graded_end(tokens: tuple[Token, ...], index: int) -> int:
    """The index after the hours or the grade at ``index``, or ``index`` itself."""
    hours = hours_end(tokens, index)
    return hours if hours > index else level_end(tokens, index)


def _is_before_hours(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "RN, Med-Surg, Nights": no employer stands between the title and its hours."""
    named = tokens[index].capital and tokens[index].low not in NOT_NAMES
    return named and _hours_follow(tokens, capitals_end(tokens, index))


def _hours_follow(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a mark and the hours or a grade stand at ``index``."""
    divided = index + 1 < len(tokens) and tokens[index].text in _DIVIDERS and tokens[index].gap < 2
    if not divided or tokens[index + 1].gap != 1:
        return False
    return hours_end(tokens, index + 1) > index + 1 or tokens[index + 1].low in LEVEL_WORDS


def is_tail(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "Writer in Residence", "editor at large"."""
    following = token_at(tokens, index + 1)
    return following.gap == 1 and f"{tokens[index].low} {following.low}" in _TAILS
