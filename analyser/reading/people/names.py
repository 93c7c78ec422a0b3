"""Reading one person's name where it is expected to stand."""

from __future__ import annotations

from typing import NamedTuple

from analyser.reading.lexicon import (
    CALENDAR,
    COMMON_WORDS,
    FIRST_NAMES,
    HONORIFICS,
    NOT_NAMES,
    SURNAMES,
    TOOLS,
    TRADES,
    cue,
    is_place,
)
from analyser.reading.page import Page, token_at
from analyser.reading.people.honorifics import OF_RANKS, after_honorifics
from analyser.reading.people.name_marks import LETTERS_AFTER, SUFFIXES, initials_follow, is_initial
from analyser.reading.people.name_parts import (
    ADDRESSEES,
    PARTICLES,
    WORDS_AND_NAMES,
    capital_follows,
    next_part,
    stands_alone,
)

STREETS = cue("name.streets")
_MONTH_NAMES = frozenset("april june august summer autumn".split())
_FORMAL = cue("name.formal")
_ALONE = cue("name.alone")
_OFFICES = frozenset("chairman chairperson chairwoman chancellor minister president".split())
_TELLS = cue("name.tells")
_LONGEST = 7
_MAY_BE_NAMES = FIRST_NAMES.union(
    HONORIFICS, OF_RANKS, LETTERS_AFTER, WORDS_AND_NAMES, CALENDAR, TOOLS, PARTICLES
)
NEVER_NAMES = NOT_NAMES - _MAY_BE_NAMES
"""Words that begin no name, whatever stands beside them: one look passes most of a message over."""


class Name(NamedTuple):
    """The tokens ``first`` to ``last`` (inclusive) are a name, with or without an honorific.

    ``listed`` is true where the first word is in the list of given names.
    """

    first: int
    last: int
    honorific: bool
    listed: bool


def read_name(page: Page, index: int, *, trusted: bool) -> Name | None:
    """The name that begins at ``index``, honorifics skipped, or ``None``.

    ``trusted`` says that the place announces a name, as a greeting does: then a word in lower
    case, or one that is also an everyday word, may be a name.
    """
    token = token_at(page.tokens, index)
    if token.low in NEVER_NAMES and not (is_initial(token) and initials_follow(page, index)):
        return None
    start = after_honorifics(page, index)
    while index < start < index + _LONGEST and _is_trade(page, start):
        start += 1  # "Nurse Practitioner Byrd"
    if start > index and (_stands_alone(page, start - 1) or _is_own(page, start - 1)):
        start -= 1  # "Morning Col,", "Col Hargrave speaking"
    if start > index and not (page.tokens[start].capital or page.lower or trusted):
        particle = page.tokens[start].low in PARTICLES and capital_follows(page, start)
        if not particle:
            return None
    if start >= len(page.tokens) or not _may_begin(page, start, trusted=trusted or start > index):
        return None
    last = start
    while last - start < _LONGEST - 1:
        following = next_part(page, last, page.tokens[start])
        if following is None:
            break
        last = following
    return Name(start, last, start > index, page.tokens[start].low in FIRST_NAMES)


def _stands_alone(page: Page, index: int) -> bool:
    """Whether a word that is a title of respect too is the name itself: a mark follows it.

    So is every one behind a "Mr" or "Ms" ("Dear Mr Judge,") that is no office of state.
    """
    token = page.tokens[index]
    after = page.tokens[index + 1]
    named = token.low in _ALONE
    named = named or (
        _is_after_formal(page, index) and token.low in SURNAMES and token.low not in _OFFICES
    )
    return named and token.capital and after.kind == "mark" and after.text in ",!:"


def _is_own(page: Page, index: int) -> bool:
    """Whether a title of respect is the caller's given name: nobody calls himself by a rank."""
    token, after = page.tokens[index], page.tokens[index + 2 : index + 3]
    before = page.tokens[index - 2 : index] if index > 1 else ()
    named = [word.low for word in before] == ["name", "is"]
    speaks = bool(after) and after[0].low in ("here", "speaking", "calling")
    if token.section == "signature":
        speaks = not after or after[0].gap > 1  # "Col Jenkins", alone on the line
    return token.low in _ALONE and token.capital and (named or speaks)


def _is_trade(page: Page, index: int) -> bool:
    token = page.tokens[index]
    return token.capital and token.low in TRADES and capital_follows(page, index)


def _may_begin(page: Page, index: int, *, trusted: bool) -> bool:
    """Whether the word can be the first of a name."""
    token = page.tokens[index]
    low = token.low
    contracted = low.endswith(("'d", "'ll", "'ve", "'re", "'m"))
    if token.kind != "word" or "&" in token.text or contracted:
        return False
    if low in SUFFIXES:
        return False
    if low in LETTERS_AFTER:
        return _is_shortened_before(page, index)
    if not token.capital:
        return _may_begin_in_lower_case(page, index, trusted=trusted)
    if low in NOT_NAMES:
        return _is_name_all_the_same(page, index, trusted=trusted)
    return low not in ADDRESSEES or low in FIRST_NAMES or (trusted and low in SURNAMES)


def _is_shortened_before(page: Page, index: int) -> bool:
    """As in "Md. Rafiq", "Ma Teresa": a given name cut short, and no degree, which is "MD"."""
    follows = capital_follows(page, index) or initials_follow(page, index)
    return page.tokens[index].text.istitle() and follows


def _may_begin_in_lower_case(page: Page, index: int, *, trusted: bool) -> bool:
    low = page.tokens[index].low
    if low in PARTICLES and capital_follows(page, index):
        return trusted or low in ("van", "von")
    if low in NOT_NAMES:
        alone = (page.lower and low in _MONTH_NAMES) or stands_alone(page, index)
        return trusted and low in FIRST_NAMES and alone
    return trusted and (low in FIRST_NAMES or low not in COMMON_WORDS)


def _is_name_all_the_same(page: Page, index: int, *, trusted: bool) -> bool:
    """Whether "Will", "May", "Hope", "A." are names here, by what stands beside them."""
    token = page.tokens[index]
    low = token.low
    listed = low in FIRST_NAMES
    if _is_after_formal(page, index) and (
        low in WORDS_AND_NAMES or low in CALENDAR or low in TOOLS
    ):
        return page.tokens[index - 1].text != "MS"  # "Ms. English", "Mr Zulu"; not "MS Teams"
    if low in PARTICLES and _is_after_formal(page, index):
        return capital_follows(page, index)  # "Mrs Ten Cate"
    if not listed:
        signed = token.section == "signature" and token.text.istitle()
        if signed and low in TOOLS and capital_follows(page, index):
            return True  # "Seo Yeon-woo"
        if signed and low in CALENDAR and capital_follows(page, index):
            # "Wednesday Obi", "Wed Al-Amin"
            following = page.tokens[index + 1].low
            return following in SURNAMES or not (following in COMMON_WORDS or is_place(following))
        return is_initial(token) and initials_follow(page, index)
    following = token_at(page.tokens, index + 1).low
    whole = len(low) > 2 or capital_follows(page, index)  # "Ed Sorensen"
    if following in _TELLS or (not token.opens and low not in CALENDAR and whole):
        return True
    return trusted and stands_alone(page, index)


def _is_after_formal(page: Page, index: int) -> bool:
    before = index - 1
    if before > 0 and page.tokens[before].text == ".":
        before -= 1
    return before >= 0 and page.tokens[before].low in _FORMAL
