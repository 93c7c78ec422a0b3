"""Whose title it is: one that the writer holds or held, or somebody else's."""

from __future__ import annotations

from analyser.reading.lexicon import FIRST_NAMES, HONORIFICS, NAMES, cue
from analyser.reading.page import Token, token_at

_HELD_AS = cue("title.held_as")
_BEING = cue("title.being")
_ADVERBS = cue("title.held_now")
_POSSESSORS = frozenset("your our my their his her dear own".split())
_OWNERS = frozenset("my his her their whose".split())
_FORMER = cue("title.former")
_POSTS = frozenset("appointment employment grade job position post rank role title work".split())
_WISHED = frozenset("would 'd i'd could will i'll be".split())
_ENDED = cue("title.ended")
_OTHERS = frozenset("who he she they he's she's they're".split())
_SAYS = cue("person.says")
_MET = frozenset("by meet met thank told under".split())
_SELF = frozenset("am here i'm im it it's its name this".split())
_SPANS = frozenset("years months seasons summers winters decades".split())
_WORDS_BACK = 12


def is_of_somebody(tokens: tuple[Token, ...], first: int, end: int) -> bool:
    """As in "your own Head Chef", "you and the Head of Sales", "in my time as Head of Year"."""
    if not first or tokens[first].gap > 2:
        return False
    before, behind = tokens[first - 1], token_at(tokens, end)
    if before.low in _POSSESSORS or is_present_post(tokens, first):
        return True
    if _is_named_beside(tokens, first, end) or _lasted(tokens, end):
        return True
    if before.low == "the":
        earlier = [token.low for token in tokens[max(0, first - 8) : first - 1]]
        last = earlier[-1] if earlier else ""
        told = last in ("is", "was") and not _OTHERS.isdisjoint(earlier)
        spoke = behind.low in _SAYS and behind.gap == 1
        return told or spoke or last in _MET or earlier[-2:] == ["you", "and"]
    if before.low in ("now", "formerly", "then") and first > 1 and tokens[first - 2].text == ",":
        return True  # "my tutor, now Head of Collections at Bolling Hall"
    return is_held(tokens, first - 1 - (before.low in ("a", "an")))


def is_present_post(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "my present post as", "her last title at Acme was": earlier in the same sentence."""
    for at in range(index - 1, max(0, index - _WORDS_BACK), -1):
        if tokens[at].low in _POSTS and at > 1:
            if tokens[at - 1].low in _OWNERS and tokens[at + 1].low == "as":
                return True
            if tokens[at - 1].low in _FORMER:
                return tokens[at - 2].low in _OWNERS
        if tokens[at].opens:
            break
    return False


def _lasted(tokens: tuple[Token, ...], end: int) -> bool:
    """As in "as Head of Year for six years", "Assistant Manager since 2019"."""
    ahead = [token.low for token in tokens[end : end + 4] if token.gap < 3]
    if ahead[:1] == ["since"]:
        return True
    return ahead[:1] == ["for"] and not _SPANS.isdisjoint(ahead)


def _is_named_beside(tokens: tuple[Token, ...], first: int, end: int) -> bool:
    """As in "the Branch Supervisor, Mr Wekesa," and "Jo Bell, Head Chef,"."""
    if tokens[first].section != "body":
        return False
    after, before = tokens[end : end + 2], tokens[max(0, first - 3) : first]
    if len(after) > 1 and after[0].text == "," and after[1].capital and after[1].gap == 1:
        low = after[1].low
        return low in HONORIFICS or low in FIRST_NAMES
    if before[-1:] and before[-1].low in ("the", "a", "an") and not before[-1].opens:
        before = before[:-1]
    name = before[-2] if len(before) > 1 and before[-1].text == "," else None
    if name is None or not name.capital or name.section != "body":
        return False
    if tokens[first].gap > 1 or name.opens:
        return False
    spoken = {token.low for token in tokens[max(0, first - 8) : first - 2]}
    return name.low in NAMES and _SELF.isdisjoint(spoken)


def is_held(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether the word at ``index`` leads to a post that the writer holds or held.

    As in "As Head Groundsman at Marling I have …", "my years as", "I am presently", "I have
    enjoyed being".
    """
    token = tokens[index]
    if token.low == "as":
        if not token.opens:
            return token_at(tokens, index - 1).low in _HELD_AS
        return all(other.low not in _WISHED for other in tokens[index + 1 : index + 14])
    if token.low == "being":
        return is_over(tokens, index)
    if token.low == "be":
        return token_at(tokens, index - 2).low == "used"
    if token.low == "to":
        return token_at(tokens, index - 1).low in ("promoted", "promotion")
    while index > 0 and tokens[index].low in _ADVERBS:
        index -= 1
    return tokens[index].low in _BEING


def is_over(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "I have enjoyed being", "after being": the word before "being" looks back."""
    before, following = token_at(tokens, index - 1), token_at(tokens, index + 1)
    return before.low in _ENDED and following.low != "your"
