"""Which word of a phrase is the head noun of a title."""

from __future__ import annotations

from analyser.reading.lexicon import LEGAL_FORMS
from analyser.reading.page import Token
from analyser.reading.titles.words import is_head, resembles_trade

_RANKS = frozenset("EO")
_FIELD_FOLLOWS = ("of", "in", "for", "to", ",")


def last_head(tokens: tuple[Token, ...], phrase: range) -> int | None:
    """The index of the head noun of the phrase: the last one before any "of …"."""
    found = None
    for index in phrase:
        token = tokens[index]
        if token.text == "(":
            break
        if found is not None and token.low in _FIELD_FOLLOWS:
            break
        if is_head(token) or is_ship_rank(tokens, index):
            found = index
    return found


def is_ship_rank(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether the letter ends the rank of a ship's officer: "2/E", "C/O"."""
    if tokens[index].text not in _RANKS or index < 2 or tokens[index].gap:
        return False
    slash, rank = tokens[index - 1], tokens[index - 2]
    return slash.text == "/" and not slash.gap and (rank.text == "C" or rank.text in "12345")


def last_likely_head(tokens: tuple[Token, ...], phrase: range, *, owned: bool) -> int | None:
    """As :func:`last_head`; where no list knows a word, the last one that resembles a trade."""
    head = last_head(tokens, phrase)
    if head is not None:
        return head
    if any(tokens[index].low in LEGAL_FORMS for index in phrase):
        return None
    for index in phrase:
        if tokens[index].text == "(" or (
            index > phrase.start and tokens[index].low in _FIELD_FOLLOWS
        ):
            break
        if resembles_trade(tokens[index], owned=owned):
            head = index
    return head
