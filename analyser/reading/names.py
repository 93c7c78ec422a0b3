"""Reading one person's name where it is expected to stand."""

from __future__ import annotations

from dataclasses import dataclass

from analyser.reading.lexicon import (
    COMMON_WORDS,
    FIRST_NAMES,
    HONORIFICS,
    NOT_NAMES,
    SURNAMES,
    WORD_NAMES,
    word_list,
)
from analyser.reading.page import Page, Token

PARTICLES = frozenset(
    "van der den de la le del della di da das do dos du von zu zur ten ter bin binti bint ibn al el "
    "ap ab mac mc st san santa y e ould abu umm af av".split()
)
_INNER = frozenset("two one three first good old little big young best great white red black".split())
_SUFFIXES = frozenset("jr snr jnr ii iii iv".split())
STREETS = frozenset(
    "street road avenue lane close row terrace drive crescent highway bridge hill station park "
    "tower house".split()
)
_ADDRESSEES = word_list("organisation_words") | frozenset(
    "team teams crew folks panel board department manager hiring recruiter colleagues people".split()
)
_ALSO_GIVEN = frozenset("barr bishop dean dom don dona elder tan tito".split())
_SMALL = frozenset("mr mrs ms miss mx dr doctor prof professor sir madam auntie aunty".split())
_LONGEST = 5


@dataclass(frozen=True, slots=True)
class Name:
    """The tokens ``first`` to ``last`` (inclusive) are a name; an honorific stands before it or not.

    ``listed`` is true where the first word is in the list of given names.
    """

    first: int
    last: int
    honorific: bool
    listed: bool


def is_honorific(page: Page, index: int) -> bool:
    """Whether the token is a title of respect, and not a given name such as "Dean"."""
    token = page.tokens[index]
    if token.low not in HONORIFICS or token.kind != "word":
        return False
    return token.low not in _ALSO_GIVEN if token.capital else token.low in _SMALL


def after_honorifics(page: Page, index: int) -> int:
    """The index after any titles of respect, with their full stops, that begin at ``index``."""
    tokens = page.tokens
    while index < len(tokens) - 1 and is_honorific(page, index):
        following = index + 1
        if tokens[following].text == "." and tokens[following].gap == 0:
            following += 1
        if following >= len(tokens) or tokens[following].gap > 1:
            break
        index = following
    return index


def read_name(page: Page, index: int, *, trusted: bool) -> Name | None:
    """The name that begins at ``index``, honorifics skipped, or ``None``.

    ``trusted`` says that the place announces a name, as a greeting does: then a word in lower
    case, or one that is also an everyday word, may be a name.
    """
    start = after_honorifics(page, index)
    if start > index and not (page.tokens[start].capital or page.lower or trusted):
        return None
    if start >= len(page.tokens) or not _may_begin(page, start, trusted=trusted or start > index):
        return None
    last = start
    while last - start < _LONGEST - 1:
        following = _next_part(page, last, page.tokens[start])
        if following is None:
            break
        last = following
    return Name(start, last, start > index, page.tokens[start].low in FIRST_NAMES)


def _may_begin(page: Page, index: int, *, trusted: bool) -> bool:
    token = page.tokens[index]
    low = token.low
    if token.kind != "word" or "&" in token.text or low in _SUFFIXES:
        return False
    if not token.capital:
        if low in PARTICLES and _following_capital(page, index):
            return trusted or low in ("van", "von")
        return trusted and low not in NOT_NAMES and (low in FIRST_NAMES or low not in COMMON_WORDS)
    if low in NOT_NAMES:
        return low in FIRST_NAMES and trusted and _stands_alone(page, index)
    return low not in _ADDRESSEES or low in FIRST_NAMES


def _following_capital(page: Page, index: int) -> bool:
    following = page.tokens[index + 1] if index + 1 < len(page.tokens) else None
    return following is not None and following.gap == 1 and following.capital


def _stands_alone(page: Page, index: int) -> bool:
    """No word follows, as in "Hi Will,", or only "I" or another part of the name."""
    following = page.tokens[index + 1] if index + 1 < len(page.tokens) else None
    return (
        following is None
        or following.gap > 1
        or following.kind in ("mark", "possessive")
        or following.text == "I"
        or following.low in ("and", "here", "speaking", "calling")
        or (following.capital and following.low not in NOT_NAMES)
    )


def _next_part(page: Page, last: int, first: Token) -> int | None:
    """The index of the last token of one more part of the name, or ``None`` where it has ended."""
    tokens = page.tokens
    index = last + 1
    if index >= len(tokens):
        return None
    token = tokens[index]
    if _is_initial(tokens[last]) and token.text == "." and token.gap == 0:
        follows = index + 1 < len(tokens) and tokens[index + 1].gap <= 1
        return index + 1 if follows and tokens[index + 1].capital else None
    if token.kind != "word" or token.gap != 1:
        return None
    low = token.low
    if low in _SUFFIXES and token.capital:
        return index
    if not token.capital:
        if low in PARTICLES and _following_capital(page, index):
            return index
        lower = not first.capital and low not in COMMON_WORDS and low not in NOT_NAMES
        return index if lower and (low in SURNAMES or low in FIRST_NAMES) else None
    if not first.capital or (low in _ADDRESSEES and low not in SURNAMES):
        return None
    if low in NOT_NAMES:
        closed = low in FIRST_NAMES and _stands_alone(page, index)
        inner = low in _INNER and _following_capital(page, index)
        return index if closed or inner else None
    if low in WORD_NAMES and not _stands_alone(page, index):
        return None
    return index


def _is_initial(token: Token) -> bool:
    return len(token.text) == 1 and token.capital
