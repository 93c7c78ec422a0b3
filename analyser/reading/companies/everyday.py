"""Names of employers that are made of everyday words: "Two Herons", "Biscuit Love"."""

from __future__ import annotations

from analyser.reading.lexicon import (
    CALENDAR,
    COMMON_WORDS,
    FIRST_NAMES,
    ORGANISATION,
    cue,
    is_place,
)
from analyser.reading.page import Token, token_at
from analyser.reading.titles.words import FIELDS, is_head

WORKPLACE = frozenset("at @ join joining joined rejoin".split())
"""Words after which capitals name a place of work, whatever words they are."""
BARE_PLACES = cue("company.bare_places")
"""Kinds of places that need no article after "at": "at school", "at reception"."""
INSIDE = cue("company.inside")
"""Prepositions in the midst of a name: "Wags to Riches"."""
_NEVER = CALENDAR | frozenset(("i", "i'm", "i've", "i'd", "i'll"))
_ARTICLES = ("a", "the", "your", "our")
_BEGINNING = cue("company.beginning")
_WORK_NOUNS = cue("company.work_nouns")


def is_told(tokens: tuple[Token, ...], first: int) -> bool:
    """Whether a place of work is announced before ``first``: "at", "join", "at the"."""
    before = token_at(tokens, first - 1).low
    if before == "the":
        before = token_at(tokens, first - 2).low
    return before in WORKPLACE and tokens[first].gap == 1


def begins_with_everyday_word(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "at Two Herons", "joining Behind the Mask": capitals where work is named."""
    token, following = tokens[index], tokens[index + 1]
    if not is_told(tokens, index) or token.low in _NEVER:
        return False
    joined = following.low in _ARTICLES and token_at(tokens, index + 2).capital
    return following.gap == 1 and (following.capital or joined) and following.low not in CALENDAR


def ends_with_everyday_word(tokens: tuple[Token, ...], first: int, end: int) -> bool:
    """As in "at Biscuit Love.": a capital for no other reason than that it belongs to a name."""
    token, following = tokens[end], token_at(tokens, end + 1)
    if token.low in _NEVER or tokens[first].opens or token.gap != 1:
        return False
    plain = token.low in COMMON_WORDS
    if not is_told(tokens, first):
        return plain and end - first == 1 and closes(following)
    if closes(following) or following.capital:
        return True
    # "at Tesco When I": a new sentence without its stop
    return token.low not in _BEGINNING


def phrase_end(tokens: tuple[Token, ...], first: int, end: int) -> int | None:
    """As in "Homes for Everyone", "Aid Across Borders": everyday words around a preposition.

    Returns:
        The index after the word that follows the preposition at ``end``, if they make a name.
    """
    opening, last = tokens[first], end + 1
    if opening.opens or end - first > 2 or opening.low in _NEVER:
        return None
    if token_at(tokens, last).low in _ARTICLES:
        last += 1
    closing = token_at(tokens, last)
    if not closing.capital or tokens[end].gap != 1 or closing.gap != 1:
        return None
    if tokens[end].low == "on" and is_told(tokens, first) and closing.low not in _NEVER:
        return last + 1  # "at Keys on Commissioner"
    return last + 1 if _is_everyday(tokens[end - 1]) and _is_everyday(closing) else None


def is_work(token: Token) -> bool:
    """Whether the word is one for work, or for who does it: "job", "nurse"."""
    return token.low in _WORK_NOUNS or is_head(token)


def _is_everyday(token: Token) -> bool:
    """A common noun or the like, which names neither a person nor a place nor a day."""
    low = token.low
    named = low in FIRST_NAMES or low in CALENDAR or low in FIELDS or is_place(low)
    known = low in COMMON_WORDS or low in ORGANISATION or low.removesuffix("s") in COMMON_WORDS
    return known and not named and low not in _BEGINNING and not is_head(token)


def closes(following: Token) -> bool:
    """Whether a name ends before this token: at a mark, a line break or the end of the text."""
    return following.kind == "mark" or following.gap > 1
