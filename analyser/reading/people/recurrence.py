"""Later mentions of people already known, by any part of their name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from analyser.labels import EntityLabel
from analyser.reading.lexicon import (
    COMMON_WORDS,
    FIRST_NAMES,
    NOT_NAMES,
    PLACES,
    SURNAMES,
    WORD_NAMES,
)
from analyser.reading.page import Page, Token, token_at
from analyser.reading.people.cues import HOUSE_WORDS
from analyser.reading.people.name_parts import KISSES
from analyser.reading.people.names import Name, read_name
from analyser.reading.people.sightings import sighting
from analyser.reading.sightings import Sighting

_HOUSES = HOUSE_WORDS - SURNAMES


def mentioned_again(
    page: Page, known: Iterable[tuple[Name, Sighting]]
) -> Iterator[tuple[Name, Sighting]]:
    """Later mentions of people already found, by any part of their name; they keep their label."""
    tokens = page.tokens
    owners: dict[str, EntityLabel] = {}
    taken: set[int] = set()
    for name, seen in known:
        taken.update(range(name.first, name.last + 1))
        for index in range(name.first, name.last + 1):
            token = tokens[index]
            if (
                token.kind == "word"
                and len(token.text) > 1
                and (index == name.first or token.capital)
            ):
                owners.setdefault(token.low, seen.label)
    end = 0
    for index in page.where(owners.keys()):
        if index < end or index in taken or not _names_again(page, index, owners):
            continue
        token = tokens[index]
        last = index
        while (
            last + 1 < len(tokens)
            and last + 1 not in taken
            and _continues(tokens, last + 1, owners, lower=page.lower)
        ):
            last += 1
        last = max(last, _end_in_subject(page, index, owners))
        name = Name(index, last, honorific=False, listed=token.low in FIRST_NAMES)
        yield name, sighting(page, name, owners[token.low], 0.8, "named before")
        end = last + 1


def _end_in_subject(page: Page, index: int, owners: dict[str, EntityLabel]) -> int:
    """As in "Application - Dela Peña, Rodel": the name as files have it; else ``index``."""
    whole = page.tokens[index].section == "subject" and read_name(page, index, trusted=True)
    if not whole:
        return index
    words = page.tokens[index : whole.last + 1]
    known = all(word.low in owners or len(word.text) == 1 for word in words)
    return whole.last if known else index


def _names_again(page: Page, index: int, owners: dict[str, EntityLabel]) -> bool:
    """Whether a word that is part of a known name is that name here, and not an everyday word."""
    tokens = page.tokens
    token = tokens[index]
    if token.kind != "word" or is_in_house(tokens, index):
        return False
    before, after = token_at(tokens, index - 1), token_at(tokens, index + 1)
    if after.gap == 1 and after.capital and after.low in owners:
        return True
    called = {before.kind, after.kind} <= {"mark", "edge"}
    everyday = token.low in WORD_NAMES or token.low in NOT_NAMES or token.low in COMMON_WORDS
    if everyday and token.section == "closing" and token.opens:
        return False  # "Best," below a letter to Ms Best
    if not token.capital:
        return page.lower and (called or not everyday)
    if token.low in NOT_NAMES and before.kind in ("number", "word"):
        # "in May", "on 12 May", "the April review"
        return before.low in ("and", "with", "thanks", "thank", "hi", "dear", "is", "it's")
    return called or not (token.opens and everyday)


def is_in_house(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "Lacey's Garden Centre", "Garland, Whitby & Moss", "Reef & Ray"."""
    if not tokens[index].capital:
        return False
    ahead = tokens[index + 1 : index + 5]
    if _goes_on_to_house(ahead):
        return True
    if ahead and ahead[0].kind == "possessive":
        for token in ahead[1:]:
            if token.gap != 1 or not token.capital:
                return False
            if token.low in HOUSE_WORDS and token.low not in SURNAMES:
                return True
        return False
    if len(ahead) > 2 and ahead[0].text == "," and ahead[1].capital and ahead[2].text == "&":
        return ahead[1].low not in FIRST_NAMES
    beside = (*ahead[1:2], *tokens[max(0, index - 2) : index - 1])
    joined = "&" in (token.text for token in (*ahead[:1], *tokens[max(0, index - 1) : index]))
    family = tokens[index].low not in FIRST_NAMES  # "Garrowby & Kelly"
    strange = [
        token
        for token in beside
        if token.capital and (token.low not in FIRST_NAMES or (family and token.low in SURNAMES))
    ]
    return joined and bool(strange)


def _goes_on_to_house(ahead: tuple[Token, ...]) -> bool:
    """As in "Garrowby Lindstrom Engineering", where the first word is also the reader."""
    between = ahead[:2]
    if len(between) < 2 or any(not token.capital or token.gap != 1 for token in between):
        return False
    return between[0].low not in HOUSE_WORDS and between[1].low in _HOUSES


def _continues(
    tokens: tuple[Token, ...], index: int, owners: dict[str, EntityLabel], *, lower: bool
) -> bool:
    token = tokens[index]
    if token.gap not in (1, 2) or token.kind != "word":
        return False
    if token.low in owners and (token.capital or token.low not in COMMON_WORDS):
        return True
    if not token.capital:
        known = token.low in SURNAMES and token.low not in COMMON_WORDS
        if lower and len(token.text) == 1 and index + 1 == len(tokens):
            return token.text.isalpha() and token.low not in KISSES  # "cheers jayden k"
        return lower and known and token.low not in NOT_NAMES
    if token.text.isupper() and len(token.text) > 1 and not tokens[index - 1].text.isupper():
        return False  # letters after the name
    # a family name not given before: "it's Nathan here, Nathan Oduya"
    plain = token.low in NOT_NAMES or token.low in PLACES or token.low in HOUSE_WORDS
    return not plain and (token.low in SURNAMES or token.low not in COMMON_WORDS)
