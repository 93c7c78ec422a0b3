"""What speaks against an employer: places, titles, people, streets, and what stands around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analyser.reading.companies.everyday import BARE_PLACES, WORKPLACE
from analyser.reading.companies.makers import is_maker, is_meeting_place
from analyser.reading.companies.names import HouseName
from analyser.reading.lexicon import (
    COMMON_WORDS,
    FIRST_NAMES,
    HONORIFICS,
    NOT_NAMES,
    ORGANISATION,
    SURNAMES,
    TOOLS,
    cue,
)
from analyser.reading.page import Page, Token, token_at
from analyser.reading.people.name_marks import has_letters_after
from analyser.reading.titles.words import FIELDS, MODIFIERS, WEAK_HEADS, is_head

VENUES = cue("company.venues")
_ANNOUNCED = cue("company.announced")
_WATERS = cue("company.waters")
_LAKES = frozenset("cape isle lake loch lough".split())
_DIVISIONS = cue("company.divisions")
_EMPLOYERS = cue("company.employers")
_PAPERS = cue("company.papers")
KINDS = cue("company.lower_nouns") | cue("company.kinds")
_FIELDS = FIELDS | COMMON_WORDS
_DUTIES = FIELDS | ORGANISATION
_FUNCTIONS = (FIELDS | MODIFIERS | frozenset(("and", "assurance", "payable", "receivable"))) - TOOLS
_EPITHETS = cue("person.epithets")
_SEEMING = cue("company.seeming")
_SKILLED = frozenset(
    "adept bad best better decent expert fast good great proficient quick skilled".split()
)
_GENERIC = cue("company.generic")
_INSTITUTIONS = cue("company.institutions")
LOCAL = cue("company.local")
OFFICES = frozenset(("office", "offices", "headquarters", "studio"))


def doubts(page: Page, name: HouseName) -> Iterator[tuple[float, str]]:
    """What of the name itself speaks against an employer."""
    tokens = page.tokens
    words = name.words(tokens)
    if not words:
        return
    first, last = words[0], words[-1]
    titled = is_head(last)
    named = name.organisation or name.legal or name.ampersand
    before, after = token_at(tokens, name.first - 1).low, token_at(tokens, name.end)
    on_map = len(words) == 2 and (last.low in _WATERS or first.low in _LAKES)
    if name.place or name.town or (on_map and not named):
        yield (-0.7 if name.place else -0.4), "place"
    division = last.low in _DIVISIONS and len(words) < 4 and first.low not in _DIVISIONS
    if division or (before not in WORKPLACE and not name.legal and is_function(words)):
        yield -0.6, "part of a house"
    venue = after.gap == 1 and after.capital and after.low in VENUES
    if venue or last.low in VENUES:
        yield -0.6, "street, day or paper"
    maker = len(words) == 1 and is_maker(tokens, name.first)
    if all(word.low in NOT_NAMES for word in words) and not maker:
        told = len(words) > 1 and before in WORKPLACE
        yield (-0.3 if told else -0.8), "everyday words"
    if " ".join(word.low for word in words) in _GENERIC:
        yield -0.8, "part of any house"
    if titled and not name.legal:
        told = before in WORKPLACE and first.gap == 1
        yield -0.1 if told else _like_a_title(tokens[name.first : name.end], name), "title"
    told = before in WORKPLACE and not titled
    if len(words) > 1 and not told and _begins_a_title(words, before, named=named):
        yield -0.4, "title"
    epithet = first.low in _EPITHETS and len(words) == 2 and not named
    if epithet and before not in WORKPLACE and before != "the" and after.low not in _SEEMING:
        yield -0.6, "person with an epithet"
    if len(words) == 1 and not maker and (first.low in TOOLS or first.low in ORGANISATION):
        skilled = token_at(tokens, name.first - 2).low in _SKILLED
        bare = before == "at" and first.low not in BARE_PLACES and not skilled
        yield (-0.2 if bare else -0.5), "tool or common noun"
    if len(words) == 1 and first.opens:
        yield -0.2 if first.low not in COMMON_WORDS else -0.4, "first word of a sentence"
    if first.low in FIRST_NAMES:
        yield _like_a_person(words, before, named=named), "person"


def _begins_a_title(words: Sequence[Token], before: str, *, named: bool) -> bool:
    """As in "the VP Medical"; "Cook Medical" is a house."""
    ranked = words[0].low not in WEAK_HEADS and len(words) == 2 and words[1].low in _DUTIES
    return is_head(words[0]) and (not named or (ranked and before == "the"))


def is_function(words: Sequence[Token]) -> bool:
    """As in "Customer Services", "Waste and Street Services": what a part of any house does."""
    return len(words) > 1 and all(word.low in _FUNCTIONS for word in words)


def _like_a_person(words: Sequence[Token], before: str, *, named: bool) -> float:
    """As in "Jane Doe, CPA", "Jane Doe", and less so in "Jane Garden Tools"."""
    if has_letters_after(words):
        return -0.8
    if named:
        return 0.0
    last = words[-1].low
    full = len(words) > 1 and last in SURNAMES
    noun = len(words) > 2 and last in COMMON_WORDS and not full
    return -0.1 if before == "at" or noun else -0.5 if full else -0.3


def _like_a_title(words: tuple[Token, ...], name: HouseName) -> float:
    """As in "Town Clerk & Finance Officer"; not in "McGlone's Chemist" and "Moss & Solicitors"."""
    if name.ampersand:
        joined = [words[at - 1] for at in range(1, len(words)) if words[at].text == "&"]
        return -0.8 if any(is_head(before) for before in joined) else 0.0
    owned = name.organisation and any(token.kind == "possessive" for token in words)
    return 0.0 if owned else -0.5


def is_said_what(tokens: tuple[Token, ...], name: HouseName) -> bool:
    """Whether it is said beside the name what it is: all that :func:`surroundings` add to it."""
    called = _is_called_a_house(tokens, name.end)
    return called or _is_explained(tokens, name.first, name.end)


def surroundings(tokens: tuple[Token, ...], name: HouseName) -> Iterator[tuple[float, str]]:
    """What stands around a number of a house, a title of respect, "your … campus"."""
    before, earlier = token_at(tokens, name.first - 1), token_at(tokens, name.first - 2)
    after = token_at(tokens, name.end)
    if after.gap == 1:
        yield from _behind(tokens, name, after)
    if _is_called_a_house(tokens, name.end):
        yield 0.5, "named before what it is"
    if not name.first:
        return
    if before.low not in WORKPLACE and is_meeting_place(tokens, name.end):
        yield -0.8, "place to talk"
    if before.kind == "number" and tokens[name.first].gap == 1:
        yield -0.8, "address"
    elif earlier.kind == "number" and before.text == ",":
        yield -0.5, "address"
    if _is_explained(tokens, name.first, name.end):
        yield 0.5, "named after what it is"
    if _is_title_of_respect(tokens, name.first - 1):
        yield -0.8, "honorific"
    last = tokens[name.end - 1]
    of_title = before.low == "of" or (before.low == "in" and last.low in _FIELDS)
    of_title = of_title and earlier.capital and is_head(earlier)
    if of_title and last.low not in _INSTITUTIONS and not name.legal:
        yield -0.6, "field of a title"
    office = after.low in OFFICES and not (name.place or name.town)
    if not name.organisation and not name.legal and not (office and before.low == "the"):
        yield _attributed(before, after, on_map=name.place or name.town), "attribute"
        if before.low == "the" and earlier.low == "for":
            yield -0.2, "article"


def _behind(
    tokens: tuple[Token, ...], name: HouseName, after: Token
) -> Iterator[tuple[float, str]]:
    if after.low in _ANNOUNCED and is_head(tokens[name.end - 1]):
        yield -0.6, "title"
    elif after.kind == "number" and name.size == 1:
        yield -0.6, "number of a room or product"
    elif after.low in _PAPERS and tokens[name.first].text.isupper():
        yield -0.6, "initials of a paper"


def _is_explained(tokens: tuple[Token, ...], first: int, end: int) -> bool:
    """As in "my employer, Otley Wire", "my present hotel, the Golden Sheaf,"."""
    index = first - 1 - (tokens[first - 1].low == "the")
    if index < 1 or tokens[index].text != "," or tokens[index - 1].capital:
        return False
    kind = tokens[index - 1].low
    closed = end >= len(tokens) or tokens[end].text in (",", ".", "?", "!", ")")
    return kind in _EMPLOYERS or (closed and kind in KINDS)


def _is_called_a_house(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "People First, the agency": what it is stands behind the name."""
    words = [token.low for token in tokens[index : index + 4]]
    return len(words) > 2 and words[:2] == [",", "the"] and not _EMPLOYERS.isdisjoint(words[2:])


def _is_title_of_respect(tokens: tuple[Token, ...], index: int) -> bool:
    if tokens[index].text == "." and index:
        index -= 1
    return tokens[index].low in HONORIFICS and tokens[index].capital


def _attributed(before: Token, after: Token, *, on_map: bool) -> float:
    """As in "your Coimbatore campus", "the Dartmouth branch": a town rather than a firm.

    So is a place before any thing, as in "the Drammen tunnel".
    """
    if after.gap > 1 or after.kind != "word":
        return -0.4 if before.low == "your" else 0.0
    if before.low == "your":
        return -0.6
    if before.low != "the":
        return 0.0
    thing = after.low in COMMON_WORDS and after.low not in NOT_NAMES and not after.capital
    return -0.6 if on_map and thing else -0.35 if after.low in LOCAL else 0.0
