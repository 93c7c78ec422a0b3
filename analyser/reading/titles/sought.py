"""Whether the words before "for" or "as" tell of a post that the writer seeks, or of one held."""

from __future__ import annotations

from analyser.reading.lexicon import cue
from analyser.reading.page import Token, token_at

_SEEKING = cue("title.seeking")
_WORKING = ("work", "working")
_IMAGINED = frozenset("imagine love myself picture to want".split())
_NEAR, _FAR = 10, 25
_BEFORE_AS = cue("title.before_as")
_BEING = cue("title.being")
_EMPLOYED = frozenset("appointed employed engaged hired on serving".split())
_TRIED = frozenset("applied auditioned considered interview interviewed trial trialled".split())
_JOINING = frozenset(
    "application chosen considered considering join joining picked selected".split()
)


def is_sought_for(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether "for" at ``index`` leads to what is sought: "applied for", "interviewed for"."""
    before = token_at(tokens, index - 1).low
    if before in ("decision", "went") or before in _SEEKING:
        return True
    if not _SEEKING.isdisjoint(_nearby(tokens, index)):
        return True
    return token_at(tokens, index + 1).capital and _was_tried(tokens, index, _FAR)


def is_sought_as(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "to serve as", "my application as", "I'd love to work as"; not "employed as"."""
    if _is_employed(tokens, index):
        return False
    before = token_at(tokens, index - 1).low
    if before in _BEFORE_AS:
        return True
    nearby = _nearby(tokens, index)
    imagined = before in _WORKING and not _IMAGINED.isdisjoint(nearby)
    joins = not _JOINING.isdisjoint(nearby) and "due" not in nearby
    return imagined or joins or _was_tried(tokens, index, _NEAR)


def _nearby(tokens: tuple[Token, ...], index: int) -> set[str]:
    """The words not far before ``index``, in the same section."""
    section = tokens[index].section
    return {token.low for token in tokens[max(0, index - 8) : index] if token.section == section}


def _was_tried(tokens: tuple[Token, ...], index: int, most: int) -> bool:
    """As in "I interviewed on Monday as", "my trial on the 3rd as": earlier in the sentence."""
    for at in range(index - 1, max(-1, index - most), -1):
        if tokens[at].low in _TRIED:
            return tokens[at - 1].low != "on"  # "I'm on trial there as third flute"
        if tokens[at].opens:
            break
    return False


def _is_employed(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "I am still employed as a lecturer", "was taken on as": a post that is held."""
    if tokens[index - 1].low not in _EMPLOYED:
        return False
    earlier = {token.low for token in tokens[max(0, index - 4) : index - 1]}
    return not earlier.isdisjoint(_BEING) and "be" not in earlier
