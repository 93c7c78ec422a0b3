"""Employers who write their name small, in a message that has its capitals: "at kiesel"."""

from __future__ import annotations

from collections.abc import Iterator

from analyser.reading.companies.everyday import BARE_PLACES, closes
from analyser.reading.companies.verbs import is_stranger
from analyser.reading.lexicon import (
    CALENDAR,
    NOT_NAMES,
    ORGANISATION,
    cue,
    is_place,
)
from analyser.reading.page import Page, Token, token_at
from analyser.reading.titles.words import STRONG_NOUNS, is_head

_TIMES = cue("company.times")
_CLAUSES = cue("company.clauses")
_DECIDING = cue("company.deciding")
_WRITTEN = frozenset(("body", "subject"))


def small_names(page: Page) -> Iterator[tuple[int, int, str]]:
    """The first and last (exclusive) token of each such name, and what tells it."""
    tokens = page.tokens
    for index in page.where(_CLAUSES | {"at", "@", "join", "joining"}):
        first = index + 1
        if first >= len(tokens) or not _may_be_a_name(tokens[first]):
            continue
        after = token_at(tokens, first + 1)
        if tokens[index].low in _CLAUSES:
            if _is_strange(tokens[first]) and after.low in _DECIDING:
                yield first, first + 1, "decides"
        elif _is_partnership(tokens, first):
            yield first, first + 3, "ampersand"
        elif _is_strange(tokens[first]):
            house = after.low in ORGANISATION and after.gap == 1
            yield first, first + 1 + house, tokens[index].low  # "at oura labs"
        elif token_at(tokens, index - 1).low in STRONG_NOUNS and closes(after):
            yield first, first + 1, "vacancy at"


def _may_be_a_name(token: Token) -> bool:
    small = token.kind == "word" and not token.capital and token.text.isalpha()
    named = token.low in NOT_NAMES or token.low in ORGANISATION or token.low in BARE_PLACES
    timed = token.low in _TIMES or token.low in CALENDAR or token.low.endswith("ation")
    written = token.section in _WRITTEN and token.gap == 1 and len(token.text) > 2
    return small and written and not (named or timed or is_head(token))


def _is_strange(token: Token) -> bool:
    """No everyday word, nor a person or place that was only typed small."""
    return is_stranger(token) and not is_place(token.low)


def _is_partnership(tokens: tuple[Token, ...], first: int) -> bool:
    """As in "oat & ash"."""
    ahead = tokens[first + 1 : first + 3]
    return len(ahead) > 1 and ahead[0].text in ("&", "+") and _may_be_a_name(ahead[1])
