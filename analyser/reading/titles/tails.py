"""What stands behind the comma of a title: a patch, a shift, a paper that the job asks for."""

from __future__ import annotations

from analyser.reading.lexicon import NOT_NAMES, cue
from analyser.reading.page import Token

_AREAS = frozenset("beat gang patch round route run shift".split())
_QUALIFIED = cue("title.qualified")
_LONGEST = 3


def area_end(tokens: tuple[Token, ...], index: int) -> int:
    """The end of "Northbay patch", "back shift"; zero where none stands there."""
    for end in range(index, min(index + _LONGEST, len(tokens))):
        token = tokens[end]
        if token.gap != 1 or token.kind != "word" or (token.low in NOT_NAMES and end > index):
            break
        if token.low in _AREAS and end > index:
            return end + 1 if tokens[index].low not in ("the", "a", "your", "our", "my") else 0
    return 0


def qualification_end(tokens: tuple[Token, ...], index: int) -> int:
    """The end of "AWEX registered", "trade-qualified"; zero where no paper is named."""
    for end in range(index, min(index + _LONGEST, len(tokens))):
        token = tokens[end]
        if token.gap != 1 or token.kind not in ("word", "number") or token.low in NOT_NAMES:
            break
        if token.low.rpartition("-")[2] in _QUALIFIED:
            named = tokens[index].capital or tokens[index].kind == "number" or "-" in token.low
            return end + 1 if named else 0
    return 0
