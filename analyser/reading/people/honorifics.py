"""Titles of respect before a name: "Mr", "Dr. med.", "Mr and Mrs", "Prof. (Mrs.)"."""

from __future__ import annotations

from analyser.reading.lexicon import COMMON_WORDS, HONORIFICS, NAMES, cue
from analyser.reading.page import Page, token_at

_ALSO_GIVEN = cue("name.also_given")
_CLERGY = cue("name.clergy")
_SMALL = cue("name.small")
_DOCTORATES = cue("name.doctorates")
OF_RANKS = frozenset(half for title in HONORIFICS if "-" in title for half in title.split("-"))
"""The words of which titles of two words are made: "rear" and "admiral"."""
_LONGEST = 8
_LONGEST_SHORTENED = 6


def is_honorific(page: Page, index: int) -> bool:
    """Whether the token is a title of respect, and not a given name such as "Dean"."""
    token = page.tokens[index]
    ranked = token.capital and token.low in OF_RANKS
    if ranked and (_is_rank(page, index) or _is_rank(page, index - 1)):
        return True
    if token.low not in HONORIFICS or token.kind != "word":
        return False
    if token.capital:
        return token.low not in _ALSO_GIVEN or _is_office_here(page, token.low)
    if token.low in _SMALL:
        return True
    after = token_at(page.tokens, index + 1)
    if token.section == "greeting" and after.capital and after.gap == 1:
        return True  # "Good day, pan Kovacs,"
    return page.lower and after.low in NAMES and after.low not in COMMON_WORDS


def _is_rank(page: Page, index: int) -> bool:
    """Whether a title of two words begins here: "Rear Admiral", "Wing Commander"."""
    one, other = token_at(page.tokens, index), token_at(page.tokens, index + 1)
    return other.capital and other.gap == 1 and f"{one.low}-{other.low}" in HONORIFICS


def _is_office_here(page: Page, low: str) -> bool:
    """As "Dear Dean Strand" beside "The Very Rev. Helen Strand" or "Dean of Arts"."""
    if low in ("dean", "bishop", "elder") and not _CLERGY.isdisjoint(page.places):
        return True
    places = page.places.get(low, ())
    return any(token_at(page.tokens, index + 1).low == "of" for index in places)


def after_honorifics(page: Page, index: int) -> int:
    """The index after any titles of respect, with their full stops, that begin at ``index``."""
    tokens = page.tokens
    begin = index
    while index < min(len(tokens) - 1, begin + _LONGEST) and (
        is_honorific(page, index) or (index > begin and tokens[index].text in _DOCTORATES)
    ):
        following = index + 1
        if tokens[following].text == "." and tokens[following].gap == 0:
            if len(tokens[index].low) > _LONGEST_SHORTENED:
                break  # "… as a Quality Inspector. May I ask …"
            following += 1
        following = _after_bracketed_title(page, following)
        if following + 1 < len(tokens) and tokens[following].low in ("and", "&"):
            # "Mr and Mrs Thompson"
            following += 1 if is_honorific(page, following + 1) else 0
        if following >= len(tokens) or tokens[following].gap > 2:
            break
        index = following
    return index


def _after_bracketed_title(page: Page, index: int) -> int:
    """As in "Prof. (Mrs.) Yakubu": the index after the second title and its brackets."""
    tokens = page.tokens
    if token_at(tokens, index).text == "(" and index + 1 < len(tokens):
        for closing in range(index + 2, min(index + 4, len(tokens))):
            if tokens[closing].text == ")" and is_honorific(page, index + 1):
                return closing + 1
    return index
