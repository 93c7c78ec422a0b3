"""The trade by which the writer is remembered: "I'm the welder you saw", "Ben the roofer here"."""

from __future__ import annotations

from analyser.reading.page import Token
from analyser.reading.titles.words import WEAK_HEADS

_SAID_LAST = frozenset("again calling here speaking".split())


def is_who_writes(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "I'm the welder you saw on Monday", "it's Ana, the cook from Tuesday"."""
    if tokens[index].low == "am" and (index == 0 or tokens[index - 1].low != "i"):
        return False
    following = tokens[index + 1 : index + 4]
    if len(following) < 2 or following[0].low != "the":
        return False
    told = len(following) > 2 and following[2].low in ("who", "you", "from")
    return told or following[1].low not in WEAK_HEADS


def is_apposed_writer(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "I am Giulio, the luthier who visited you", "Ben the roofer here"."""
    following = [token.low for token in tokens[index + 2 : index + 5]]
    if index and tokens[index - 1].capital and not _SAID_LAST.isdisjoint(following):
        return True
    if index < 3 or tokens[index - 1].text != ",":
        return False
    before = [token.low for token in tokens[max(0, index - 6) : index - 1]]
    named = "it's" in before or "i'm" in before or ("am" in before and "i" in before)
    named = named or ("this" in before and "is" in before) or before[-1:] == ["here"]
    last = tokens[index - 2]
    said = last.capital or last.low in _SAID_LAST
    return named and said and not {"who", "you", "from"}.isdisjoint(following)
