"""The employers and other organisations that a message names.

A run of capitalised words is weighed: the words that announce it ("role at", "join", "with"), what
it ends in ("Ltd", "Hospital", "Foods"), and what speaks against it (a place, a person, a tool).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from analyser.reading.company_cues import VENUES, WORK_NOUNS, weigh_company
from analyser.reading.company_names import LEGAL_FORMS, ORGANISATION, house_names, read_house
from analyser.reading.layout import Layout, SectionName
from analyser.reading.lexicon import (
    COMMON_WORDS,
    FIRST_NAMES,
    HONORIFICS,
    NOT_NAMES,
    PLACES,
    SURNAMES,
    TOWNS,
    cue,
)
from analyser.reading.name_parts import LETTERS_AFTER
from analyser.reading.page import Page, Token, lines, occurrences, read_page, words_of
from analyser.reading.sightings import LEAST, Sighting, settle
from analyser.reading.title_words import FIELDS, MODIFIERS, is_head
from analyser.types import Entity

_HOMES = cue("company.homes")
_LOWER_CUES = cue("company.lower_cues")
_TIMES = cue("company.times")


def find_companies(text: str, layout: Layout) -> tuple[Entity, ...]:
    """Find the organisations in the writer's own part of ``text``: COMPANY entities, by start."""
    return settle(text, company_sightings(read_page(text, layout)))


def company_sightings(page: Page) -> tuple[Sighting, ...]:
    """The organisations on the page, with their evidence."""
    found = [*_in_capitals(page), *_in_lines(page)]
    if page.lower:
        found += _in_lower_case(page)
    return (*found, *_named_again(page, found))


def _sighting(page: Page, first: int, end: int, score: float, evidence: Iterable[str]) -> Sighting:
    tokens = page.tokens
    return Sighting(
        tokens[first].start, tokens[end - 1].end, "COMPANY", min(score, 0.95), tuple(evidence)
    )


def _in_capitals(page: Page) -> Iterator[Sighting]:
    last_end = -9
    for name in house_names(page):
        section = page.tokens[name.first].section
        if section in ("header", "closing", "letterhead"):
            continue
        score, evidence = weigh_company(page, name)
        beside = name.first - 2 == last_end - 1 and _joins(page, name.first - 1)
        if 0 < score < LEAST and beside and name.end - name.first > 1:
            score, evidence = score + 0.35, (*evidence, "in a row of names")
        if score >= LEAST:
            last_end = name.end
            yield _sighting(page, name.first, name.end, score, evidence)


def _joins(page: Page, index: int) -> bool:
    return page.tokens[index].low in ("and", "&", ",")


def _in_lines(page: Page) -> Iterator[Sighting]:
    """A part of a line in the subject, letterhead or signature that is the name of a house."""
    tokens = page.tokens
    below_title = False
    for line in lines(page, "subject", "letterhead", "signature"):
        section = tokens[line.start].section
        whole = _whole_line(tokens, line) if section == "letterhead" else None
        if whole is not None and (below_title or _is_named_house(tokens, whole)):
            yield _sighting(page, whole.start, whole.stop, 0.76, ("line of an address",))
        begin = line.start
        after_title = below_title = False
        for index in (*line, line.stop):
            if index < line.stop and not _divides(tokens, index):
                continue
            part = tokens[begin:index]
            own_home = section == "letterhead" and (
                index < line.stop or (part[-1:] and part[-1].low in _HOMES)
            )
            if part and not own_home and _is_house(part, after_title=begin > line.start):
                stopped = index < line.stop and tokens[index].text == "." and _is_legal(part)
                yield _sighting(page, begin, index + stopped, 0.75, ("part of a line of its own",))
            elif after_title and section != "letterhead" and _is_stranger(part, section):
                yield _sighting(page, begin, index, 0.7, ("beside a title",))
            after_title = _is_title(part)
            below_title = below_title or (after_title and section == "letterhead")
            begin = index + 1


def _whole_line(tokens: tuple[Token, ...], line: range) -> range | None:
    """The name that fills a line, or all of it before a comma."""
    if not tokens[line.start].capital or tokens[line.start].low in HONORIFICS:
        return None
    name = read_house(tokens, line.start)
    rest = tokens[name.end : line.stop]
    words = [token for token in tokens[line.start : name.end] if token.kind == "word"]
    plain = all(word.low in PLACES or word.low in TOWNS for word in words)
    home = words[-1].low in _HOMES or words[-1].low in VENUES or is_head(words[-1])
    closed = not rest or rest[0].text in (",", ".")
    return range(line.start, name.end) if closed and not plain and not home else None


def _is_named_house(tokens: tuple[Token, ...], line: range) -> bool:
    """As in "Loomis & Sons & Niece", "Conserverie de la Pointe", "Seabra, Lda."."""
    name = read_house(tokens, line.start)
    return len(line) > 1 and (name.legal or name.ampersand or name.organisation)


def _is_legal(part: tuple[Token, ...]) -> bool:
    return part[-1].low.replace(".", "") in LEGAL_FORMS


def _is_title(part: tuple[Token, ...]) -> bool:
    words = [token for token in part if token.kind == "word"]
    return bool(words) and words[0].capital and (is_head(words[-1]) or is_head(words[0]))


def _is_stranger(part: tuple[Token, ...], section: SectionName) -> bool:
    """Capitals that name no field, place or person: "Depot Manager, Vrystaat Saad"."""
    words = [token for token in part if token.kind == "word"]
    if not words or len(words) != len(part) or not all(token.capital for token in words):
        return False
    phrase = " ".join(word.low for word in words)
    known = FIELDS | MODIFIERS | LETTERS_AFTER
    if all(word.low in known for word in words) or phrase in PLACES or phrase in TOWNS:
        return False
    if is_head(words[-1]) or words[0].low in NOT_NAMES:
        return False
    if section == "signature":
        return True
    everyday = any(word.low in COMMON_WORDS or word.low in NOT_NAMES for word in words)
    return not everyday and words[0].low not in FIRST_NAMES and words[-1].low not in SURNAMES


def _divides(tokens: tuple[Token, ...], index: int) -> bool:
    token = tokens[index]
    if token.text == ",":
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        return following is None or following.low.replace(".", "") not in LEGAL_FORMS
    if token.text == ".":
        return index + 1 == len(tokens) or tokens[index + 1].gap > 1
    return token.text in "|–—-:•·(" or token.low == "at"


def _is_house(part: tuple[Token, ...], *, after_title: bool) -> bool:
    small = ("of", "and", "the", "for", "de", "du", "do", "i", "&", ".", "'s", "’s")
    if not all(
        token.capital or token.low in small or token.text in ("&", ".", "+") for token in part
    ):
        return False
    words = [token for token in part if token.kind == "word"]
    if not words or words[-1].low in VENUES or is_head(words[-1]) or part[0].low in HONORIFICS:
        return False
    last = words[-1].low.replace(".", "")
    if len(words) > 1 and (last in ORGANISATION or last in LEGAL_FORMS):
        return True
    linked = any(token.text == "&" or token.low in ("of", "for") for token in part[1:])
    known = any(word.low in ORGANISATION for word in words)
    return linked and (known or after_title)


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
            continue
        house = len(words) > 1 and words[-1].low in ORGANISATION
        before = tokens[index - 1].low if index else ""
        work = before in WORK_NOUNS or token.low.startswith("join")
        strange = [word for word in words if not _is_everyday(word, named=house)]
        if house and (work or strange):
            yield _sighting(
                page, first, end, 0.7, (token.low, "kind of organisation", "lower case")
            )
        elif (work or token.low == "at") and strange == list(words[: len(strange)]) and strange:
            last = first + len(strange)
            yield _sighting(page, first, last, 0.6, (token.low, "lower case"))


def _is_everyday(token: Token, *, named: bool) -> bool:
    known = token.low in COMMON_WORDS or token.low in _TIMES
    return known or (token.low in FIRST_NAMES and not named)


def _goes_on(tokens: tuple[Token, ...], index: int, first: int) -> bool:
    token = tokens[index]
    if index > first and token.gap > 1:
        return False
    if token.text == "&":
        return index > first
    if token.kind == "possessive":
        return index > first
    return token.kind == "word" and (token.low not in NOT_NAMES or token.low in ORGANISATION)


def _named_again(page: Page, found: Iterable[Sighting]) -> Iterator[Sighting]:
    """Every other place where an organisation already found stands."""
    starts = {token.start: index for index, token in enumerate(page.tokens)}
    names = {
        tuple(token.text for token in words_of(page, seen.start, seen.end, starts))
        for seen in found
    }
    for first, end in occurrences([token.text for token in page.tokens], names):
        yield _sighting(page, first, end, 0.7, ("named before",))
