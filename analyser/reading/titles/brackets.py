"""Titles that their own bracket tells: "Fachkraft Lager (m/w/d)", "Djurvårdare (vikariat 6 mån)".

Nothing but a vacancy stands before genders, hours, a grade or the length of a contract in
brackets, so the capitals before such a bracket are a title, whatever the language.
"""

from __future__ import annotations

from collections.abc import Iterator

from analyser.reading.lexicon import COMMON_WORDS, NOT_NAMES, ORGANISATION, cue
from analyser.reading.page import Page, Token
from analyser.reading.sightings import Sighting
from analyser.reading.titles.beginnings import phrase_before
from analyser.reading.titles.details import is_of_genders, with_level
from analyser.reading.titles.levels import LEVEL_WORDS, hours_end
from analyser.reading.titles.links import LINKS
from analyser.reading.titles.spans import title_sighting
from analyser.reading.titles.words import MODIFIERS, is_head

_TERMS = cue("title.terms") | cue("title.hour_units")
_OPENING = frozenset(("(",))
_LONGEST_BRACKET = 9
_UNREAD = ("letterhead", "signature", "quoted", "header")


def by_brackets(page: Page) -> Iterator[Sighting]:
    """The capitals before a bracket that only a vacancy has."""
    tokens = page.tokens
    for index in page.where(_OPENING):
        if tokens[index].section in _UNREAD or not _tells_vacancy(tokens, index):
            continue
        first = _capitals_before(tokens, index)
        if first < index:
            end = with_level(tokens, index)
            yield from title_sighting(tokens, first, end, 0.7, "before a vacancy's bracket")


def _tells_vacancy(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether the bracket that opens at ``index`` tells genders, hours, a grade or a contract."""
    if is_of_genders(tokens, index):
        return True
    for at in range(index + 1, min(index + _LONGEST_BRACKET, len(tokens))):
        token = tokens[at]
        if token.text == ")" or token.gap > 2:
            return False
        graded = token.low in LEVEL_WORDS and tokens[at + 1 : at + 2] and at == index + 1
        if token.low in _TERMS or (graded and tokens[at + 1].kind == "number"):
            return True
        if hours_end(tokens, at) > at:
            return True
    return False


def _capitals_before(tokens: tuple[Token, ...], end: int) -> int:
    """Where the capitals before ``end`` begin; ``end`` itself where they name no trade."""
    phrase = phrase_before(tokens, end)
    first = end
    for index in reversed(phrase):
        token = tokens[index]
        if token.capital:
            first = index
        elif token.low not in LINKS and token.text not in "/&-–()":
            break
    words = [token for token in tokens[first:end] if token.kind == "word"]
    inside = first > 0 and (tokens[first].gap == 0 or tokens[first - 1].text in LINKS)
    if inside or not words or tokens[end].gap != 1 or words[-1].text in "()":
        return end
    known = any(is_head(word) for word in words)
    last = words[-1].low
    everyday = last in NOT_NAMES or last in ORGANISATION
    everyday = everyday or (last in COMMON_WORDS and last not in MODIFIERS and len(words) == 1)
    return end if everyday and not known else first
