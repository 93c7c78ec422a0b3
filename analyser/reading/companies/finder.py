"""The employers and other organisations that a message names.

A run of capitalised words is weighed: the words that announce it ("role at", "join", "with"), what
it ends in ("Ltd", "Hospital", "Foods"), and what speaks against it (a place, a person, a tool).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import attrgetter

from analyser.reading.companies.cues import IN_A_ROW, weigh_company
from analyser.reading.companies.everyday import BARE_PLACES, is_work
from analyser.reading.companies.lines import companies_in_lines, company_sighting
from analyser.reading.companies.names import house_names
from analyser.reading.companies.small import small_names
from analyser.reading.layout import Layout
from analyser.reading.lexicon import (
    COMMON_WORDS,
    FIRST_NAMES,
    NAMES,
    NOT_NAMES,
    ORGANISATION,
    PLACES,
    cue,
    fold,
    is_place,
)
from analyser.reading.page import Page, Token, occurrences, read_page, token_at, words_of
from analyser.reading.sightings import LEAST, Sighting, settle
from analyser.reading.titles.words import is_head
from analyser.types import Entity

_LOWER_CUES = cue("company.lower_cues")
_NAMES = NAMES - COMMON_WORDS
_WRITTEN = attrgetter("text")
_TIMES = cue("company.times")
_LOCAL = cue("company.local")


def find_companies(text: str, layout: Layout) -> tuple[Entity, ...]:
    """Find the organisations in the writer's own part of ``text``: COMPANY entities, by start."""
    return settle(text, company_sightings(read_page(text, layout)))


def company_sightings(page: Page) -> tuple[Sighting, ...]:
    """The organisations on the page, with their evidence."""
    found = [*_in_capitals(page), *companies_in_lines(page)]
    if page.lower:
        found += _in_lower_case(page)
    else:
        for first, end, reason in small_names(page):
            found.append(company_sighting(page, first, end, 0.6, (reason, "written small")))
    return (*found, *_named_again(page, found))


def _in_capitals(page: Page) -> Iterator[Sighting]:
    last_end = -9
    for name in house_names(page):
        section = page.tokens[name.first].section
        if section in ("header", "closing", "letterhead"):
            continue
        score, evidence = weigh_company(page, name)
        beside = name.first - 2 == last_end - 1 and _joins(page, name.first - 1)
        if 0 < score < LEAST and beside and name.size > 1:
            score, evidence = score + IN_A_ROW, (*evidence, "in a row of names")
        if score >= LEAST:
            last_end = name.end
            yield company_sighting(page, name.first, name.end, score, evidence)


def _joins(page: Page, index: int) -> bool:
    return page.tokens[index].low in ("and", "&", ",")


def _in_lower_case(page: Page) -> Iterator[Sighting]:
    """As in "the cook job at sunrise bakery", in a message without capitals."""
    tokens = page.tokens
    for index, token in enumerate(tokens[:-1]):
        if token.low not in _LOWER_CUES or token.section == "greeting":
            continue
        first = index + 1
        while first < len(tokens) and tokens[first].low in ("the", "your"):
            first += 1
        end = first
        while end < len(tokens) and end - first < 5 and _goes_on(tokens, end, first):
            end += 1
        words = tokens[first:end]
        if not words or " ".join(word.low for word in words) in PLACES:
            continue
        if len(words) == 1 and words[0].low in ORGANISATION:
            bare = first == index + 1 and words[0].low not in BARE_PLACES
            if bare and token.low == "at" and _works(tokens, index):
                yield company_sighting(page, first, end, 0.6, ("at, without an article",))
            continue
        ends = [at for at in range(1, len(words)) if words[at].low in ORGANISATION]
        house = bool(ends)
        if house:
            end = first + ends[-1] + 1
        yield from _weigh_in_lower_case(page, index, range(first, end), house=house)


def _weigh_in_lower_case(
    page: Page, cue_at: int, span: range, *, house: bool
) -> Iterator[Sighting]:
    """The words of ``span``, after the preposition at ``cue_at``, where they name an employer."""
    tokens, first, end = page.tokens, span.start, span.stop
    words, before = tokens[first:end], tokens[cue_at].low
    work = before.startswith("join") or _works(tokens, cue_at)
    strange = [word for word in words if not _is_everyday(word, named=house)]
    lone = len(words) == 1 and words[0].low not in COMMON_WORDS
    if house and (work or strange):
        yield company_sighting(
            page, first, end, 0.7, (before, "kind of organisation", "lower case")
        )
    elif work and any(word.text == "&" for word in words):
        yield company_sighting(page, first, end, 0.65, (before, "ampersand", "lower case"))
    elif work and before == "at" and lone:
        yield company_sighting(page, first, end, 0.6, ("job at", "lower case"))
    elif (work or before == "at") and strange == list(words[: len(strange)]) and strange:
        last = end if house or _is_short_name(tokens, first, end) else first + len(strange)
        while last < end and tokens[last].low in _NAMES:
            last += 1  # "maison bertrand"
        yield company_sighting(page, first, last, 0.6, (before, "lower case"))
    elif work and before in ("at", "with") and _is_short_name(tokens, first, end):
        begin = first - (tokens[first - 1].low == "the")
        yield company_sighting(page, begin, end, 0.55, (before, "short name", "lower case"))


def _works(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether work or a title stands before the preposition at ``index``."""
    return is_work(token_at(tokens, index - 1))


def _is_short_name(tokens: tuple[Token, ...], first: int, end: int) -> bool:
    """As in "the barback spot at the velvet fox.": two words up to a mark, no part of a house."""
    words = tokens[first:end]
    closed = end == len(tokens) or tokens[end].kind == "mark" or tokens[end].gap > 1
    part = words[-1].low in _LOCAL or words[-1].low in ORGANISATION or is_head(words[-1])
    return len(words) == 2 and closed and not part


def _is_everyday(token: Token, *, named: bool) -> bool:
    known = token.low in COMMON_WORDS or token.low in _TIMES
    return known or (token.low in FIRST_NAMES and not named)


def _goes_on(tokens: tuple[Token, ...], index: int, first: int) -> bool:
    token = tokens[index]
    if index > first and token.gap > 1:
        return False
    if token.text == "&" or token.kind == "possessive":
        return index > first
    return token.kind == "word" and (token.low not in NOT_NAMES or token.low in ORGANISATION)


def _named_again(page: Page, found: Iterable[Sighting]) -> Iterator[Sighting]:
    """Every other place where an organisation already found stands."""
    names = {tuple(token.text for token in words_of(page, seen.start, seen.end)) for seen in found}
    names |= {name[:1] for name in names if len(name) > 1 and _stands_for_the_whole(fold(name[0]))}
    seen_at = {sighted.start for sighted in found}
    for first, end in occurrences(page, names, _WRITTEN):
        again = page.tokens[first].start not in seen_at
        if again and (end - first > 1 or _is_mentioned(page.tokens, first)):
            yield company_sighting(page, first, end, 0.7, ("named before",))


def _stands_for_the_whole(word: str) -> bool:
    """Whether the first word of a name can stand for all of it: "Sunstone" for "Sunstone Solar"."""
    plain = word in COMMON_WORDS or word in NOT_NAMES or word in ORGANISATION
    named = word in NAMES or is_place(word)
    return len(word) > 3 and word.isalpha() and not plain and not named


def _is_mentioned(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a short form stands in a sentence, and in no longer run of capitals."""
    after = token_at(tokens, index + 1)
    alone = after.gap != 1 or not after.capital
    place = token_at(tokens, index - 1).low in ("in", "near")
    return tokens[index].section in ("body", "subject") and alone and not place
