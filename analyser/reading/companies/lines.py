"""Employers that fill a line, or a part of one: in letterheads, signatures and subject lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from analyser.reading.companies.doubts import VENUES, is_function
from analyser.reading.companies.names import read_house
from analyser.reading.layout import SectionName
from analyser.reading.lexicon import (
    CALENDAR,
    COMMON_WORDS,
    FIRST_NAMES,
    HONORIFICS,
    NAMES,
    NOT_NAMES,
    ORGANISATION,
    SURNAMES,
    cue,
    is_legal_form,
    is_place,
)
from analyser.reading.page import Page, Token, lines, token_at
from analyser.reading.people.name_marks import LETTERS_AFTER
from analyser.reading.sightings import Sighting
from analyser.reading.titles.words import FIELDS, MODIFIERS, is_head

_OPENING = cue("company.opening")
_HOMES = cue("company.homes")
_NO_HOUSES = FIELDS | MODIFIERS | LETTERS_AFTER


def company_sighting(
    page: Page, first: int, end: int, score: float, evidence: Iterable[str]
) -> Sighting:
    """The tokens ``first`` up to ``end`` as a sighting of an organisation."""
    tokens = page.tokens
    return Sighting(
        tokens[first].start, tokens[end - 1].end, "COMPANY", min(score, 0.95), tuple(evidence)
    )


def companies_in_lines(page: Page) -> Iterator[Sighting]:
    """A part of a line in the subject, letterhead or signature that is the name of a house."""
    tokens = page.tokens
    below_title = below_reader = False
    readers: frozenset[str] | None = None
    for line in lines(page, "subject", "letterhead", "signature"):
        section = tokens[line.start].section
        whole = _whole_line(tokens, line) if section == "letterhead" else None
        named = whole is not None and _is_named_house(tokens, whole)
        named = named and (below_reader or not _is_home(tokens, whole or line))
        numbered = tokens[line.stop - 1].kind == "number"  # "Talacker 40", the house of a street
        if whole is not None and ((below_title and not numbered) or named):
            yield company_sighting(page, whole.start, whole.stop, 0.76, ("line of an address",))
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
                legal = is_legal_form(part[-1].low)
                stopped = legal and index < line.stop and tokens[index].text == "."
                yield company_sighting(
                    page, begin, index + stopped, 0.75, ("part of a line of its own",)
                )
            elif after_title and section != "letterhead" and _is_stranger(part, section):
                yield company_sighting(page, begin, index, 0.7, ("beside a title",))
            after_title = _is_title(part)
            below_title = below_title or (after_title and section == "letterhead")
            begin = index + 1
        if section == "letterhead":
            readers = _greeted(page) if readers is None else readers
            below_reader = any(tokens[index].low in readers for index in line)


def _greeted(page: Page) -> frozenset[str]:
    """The names in the greeting: a house below the line that has one of them is no home."""
    return frozenset(
        token.low
        for token in page.tokens
        if token.section == "greeting" and token.capital and token.low in NAMES
    )


def _whole_line(tokens: tuple[Token, ...], line: range) -> range | None:
    """The name that fills a line, or all of it before a comma."""
    first = tokens[line.start]
    if not first.capital or first.low in HONORIFICS or first.low in CALENDAR:
        return None
    name = read_house(tokens, line.start)
    rest = tokens[name.end : line.stop]
    words = name.words(tokens)
    plain = all(is_place(word.low) for word in words)
    other = words[-1].low in VENUES or (is_head(words[-1]) and not name.ampersand)
    closed = not rest or rest[0].text in (",", ".")
    return range(line.start, name.end) if closed and not plain and not other else None


def _is_home(tokens: tuple[Token, ...], line: range) -> bool:
    return any(tokens[index].low in _HOMES for index in line)


def _is_named_house(tokens: tuple[Token, ...], line: range) -> bool:
    """As in "Loomis & Sons & Niece", "Conserverie de la Pointe", "Seabra, Lda."."""
    name = read_house(tokens, line.start)
    return len(line) > 1 and (name.legal or name.ampersand or name.organisation)


def _is_title(part: tuple[Token, ...]) -> bool:
    words = [token for token in part if token.kind == "word"]
    if part[:1] and part[0].kind == "number":
        return False  # "9 Tanner Street"
    while words and words[-1].low in _OPENING and not words[-1].capital:
        words.pop()  # "Senior Proposal Manager search"
    return bool(words) and words[0].capital and (is_head(words[-1]) or is_head(words[0]))


def _is_stranger(part: tuple[Token, ...], section: SectionName) -> bool:
    """Capitals that name no field, place or person: "Depot Manager, Vrystaat Saad"."""
    words = [token for token in part if token.kind == "word"]
    if not words or len(words) != len(part) or not all(token.capital for token in words):
        return False
    phrase = " ".join(word.low for word in words)
    if all(word.low in _NO_HOUSES for word in words) or is_place(phrase):
        return False
    if is_head(words[-1]) or words[0].low in NOT_NAMES:
        return False
    if section == "signature":
        return True
    everyday = any(word.low in COMMON_WORDS or word.low in NOT_NAMES for word in words)
    return not everyday and words[0].low not in FIRST_NAMES and words[-1].low not in SURNAMES


def _divides(tokens: tuple[Token, ...], index: int) -> bool:
    token, following = tokens[index], token_at(tokens, index + 1)
    if token.text == ",":
        return not is_legal_form(following.low)
    if token.text == ".":
        return following.gap > 1
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
    if is_function(words):
        return False
    last = words[-1].low
    if len(words) > 1 and (last.replace(".", "") in ORGANISATION or is_legal_form(last)):
        return True
    linked = any(token.text == "&" or token.low in ("of", "for") for token in part[1:])
    known = any(word.low in ORGANISATION for word in words)
    return linked and (known or after_title)
