"""Titles of unknown words, where a clear frame announces them and nothing else in the message does.

"The junior sous job", "the Modéliste post", "the Utility Locator interview": what stands between
an article and such a noun is the title, even if none of its words is known to be one.
"""

from __future__ import annotations

from collections.abc import Iterator

from analyser.reading.companies.everyday import WORKPLACE
from analyser.reading.lexicon import (
    CALENDAR,
    COMMON_WORDS,
    FIRST_NAMES,
    LEGAL_FORMS,
    NOT_NAMES,
    ORGANISATION,
    SURNAMES,
    cue,
    is_place,
)
from analyser.reading.page import Page, Token, token_at
from analyser.reading.sightings import Sighting
from analyser.reading.titles.spans import title_sighting
from analyser.reading.titles.words import (
    AGENT_ENDING,
    DETERMINERS,
    FIELDS,
    MODIFIERS,
    STRONG_NOUNS,
    UNWANTED_FIRST,
)

_NOUNS = STRONG_NOUNS | cue("title.frame_nouns")
_TRADES_AND_FIELDS = FIELDS | MODIFIERS
_OPENERS = cue("title.frame_openers")
_HOURS = cue("title.hours")
_COMPOUND = cue("title.compound")
_INSIDE = ("of", "and")
_LONGEST = 5


def in_frames(page: Page) -> Iterator[Sighting]:
    """What stands in "for the … job" and its like, whatever words it is made of."""
    tokens = page.tokens
    for index in page.where(_NOUNS):
        if tokens[index].section not in ("body", "subject") or tokens[index].gap > 2:
            continue
        first = _begin(tokens, index)
        if first is None:
            continue
        words = tokens[first:index]
        sure = tokens[index].low in STRONG_NOUNS
        if _may_be_title(words, sure=sure) and not _is_workplace(page, words):
            score = 0.9 if _is_compound(words) else 0.55
            yield from title_sighting(tokens, first, index, score, "between article and noun")


def _is_compound(words: tuple[Token, ...]) -> bool:
    """As in "Kitchen & Bar", "Front of House": no name of a house."""
    fields = words[-1].low in _TRADES_AND_FIELDS and any(word.text == "&" for word in words)
    return fields or (words[0].low in _COMPOUND and any(word.low == "of" for word in words))


def _begin(tokens: tuple[Token, ...], end: int) -> int | None:
    """Where the words before ``end`` begin, if an article and one of the openers lead to them."""
    first = end
    while first > 0 and end - first <= _LONGEST and tokens[first - 1].low not in DETERMINERS:
        if tokens[first].gap > 2 or tokens[first - 1].section != tokens[end].section:
            return None
        token = tokens[first - 1]
        if token.kind not in ("word", "number") and token.text not in ("&", "/", "-"):
            return None
        first -= 1
    article, opener = token_at(tokens, first - 1), token_at(tokens, first - 2)
    if article.low not in DETERMINERS or opener.low not in _OPENERS:
        return None
    while first < end and tokens[first].low in UNWANTED_FIRST and not tokens[first].capital:
        first += 1
    return first if first < end else None


def _may_be_title(words: tuple[Token, ...], *, sure: bool) -> bool:
    """Whether the words name something, and no field, place, person, house, day or kind of work."""
    last = words[-1]
    phrase = " ".join(word.low for word in words)
    if last.kind != "word" or phrase in _HOURS or is_place(phrase) or is_place(last.low):
        return False
    if any(word.low in CALENDAR or word.low in UNWANTED_FIRST for word in words):
        return False
    if any(word.low in NOT_NAMES and word.low not in _INSIDE for word in words[:-1]):
        return False
    if all(word.capital or word.kind != "word" or word.low in _INSIDE for word in words):
        return _may_be_capital_title(words, sure=sure)
    everyday = last.low in COMMON_WORDS or last.low in MODIFIERS
    alone = len(words) == 1
    function = last.low in NOT_NAMES and last.low not in MODIFIERS and not last.capital
    plain = last.low in FIELDS or function or (alone and last.low.endswith("ing"))
    place = alone and AGENT_ENDING.match(last.low) is None  # "the glasshouse job"
    return sure and not plain and not place and not (alone and everyday)


def _may_be_capital_title(words: tuple[Token, ...], *, sure: bool) -> bool:
    first, last = words[0], words[-1]
    house = last.low in ORGANISATION or last.low in LEGAL_FORMS
    house = house and first.low not in _COMPOUND  # "Front of House"
    if last.low in NOT_NAMES or first.low in FIRST_NAMES or (house and len(words) > 1):
        return False
    if len(words) == 1:
        named = last.low in SURNAMES or last.low in FIELDS or last.text.isupper()
        return sure and not named
    return True


def _is_workplace(page: Page, words: tuple[Token, ...]) -> bool:
    """As in "the Kotug job" beside "at Kotug": the same words stand elsewhere as a workplace."""
    tokens = page.tokens
    return any(
        at > 0 and tokens[at - 1].low in WORKPLACE for at in page.places.get(words[0].low, ())
    )
