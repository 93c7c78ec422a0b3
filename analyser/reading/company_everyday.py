"""Names of employers that are made of everyday words: "Two Herons", "Biscuit Love"."""

from __future__ import annotations

from analyser.reading.lexicon import CALENDAR, COMMON_WORDS, NOT_NAMES
from analyser.reading.page import Token

WORKPLACE = frozenset("at @ join joining joined rejoin".split())
"""Words after which capitals name a place of work, whatever words they are."""


def begins_with_everyday_word(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "at Two Herons", "joining All Saints": capitals where a place of work is named."""
    token, following = tokens[index], tokens[index + 1]
    told = index > 0 and tokens[index - 1].low in WORKPLACE and token.gap == 1
    plain = token.low in COMMON_WORDS and token.low not in CALENDAR and token.text != "I"
    return told and plain and following.kind == "word" and following.low not in NOT_NAMES


def ends_with_everyday_word(tokens: tuple[Token, ...], first: int, end: int) -> bool:
    """As in "at Biscuit Love.": a capital for no other reason than that it ends a name."""
    token, following = tokens[end], tokens[end + 1] if end + 1 < len(tokens) else None
    plain = token.low in COMMON_WORDS and token.low not in CALENDAR and token.text != "I"
    return plain and not tokens[first].opens and end - first == 1 and closes(following)


def closes(following: Token | None) -> bool:
    """Whether a name ends before this token: at a mark, a line break or the end of the text."""
    return following is None or following.kind == "mark" or following.gap > 1
