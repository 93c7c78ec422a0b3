"""Other people who are mentioned: colleagues, referees, whoever else was in the room."""

from __future__ import annotations

from analyser.reading.lexicon import (
    COMMON_WORDS,
    FIRST_NAMES,
    NAMES,
    NOT_NAMES,
    SURNAMES,
    TITLE_HEADS,
    TRADES,
    WORD_NAMES,
    cue,
)
from analyser.reading.page import EDGE, Page, lines, token_at
from analyser.reading.people.cues import weigh_person, with_epithet
from analyser.reading.people.honorifics import is_honorific
from analyser.reading.people.name_marks import SUFFIXES, is_initial
from analyser.reading.people.names import NEVER_NAMES, Name, read_name
from analyser.reading.people.sightings import sighting
from analyser.reading.sightings import Sighting
from analyser.reading.titles.words import is_head

_FRENCH = cue("title.french")
_UNREAD = frozenset(("header", "closing", "letterhead", "subject", "signature"))
_CERTAIN = 0.6
_DOUBTFUL = 0.35


def mentioned(page: Page, taken: frozenset[int]) -> tuple[tuple[Name, Sighting], ...]:
    """People other than the writer and the addressees, by cue, shape and list.

    ``taken`` holds the token indexes that belong to people found before.
    """
    found: list[tuple[Name, Sighting]] = []
    doubtful: list[Name] = []
    skip_to = 0
    ends = set(taken)
    for index, token in enumerate(page.tokens):
        if not (token.capital or page.lower) or index < skip_to or index in taken:
            continue
        begins_none = token.low in NEVER_NAMES and not is_initial(token)
        if begins_none or token.kind != "word" or token.section in _UNREAD:
            continue
        if not (token.capital or _is_lower_name(page, index)):
            continue
        name = read_name(page, index, trusted=_is_marked(page, index))
        if name is None and token.low in FIRST_NAMES and _is_beside(page, index, ends):
            name = Name(index, index, honorific=False, listed=True)  # "you, Jack, and June"
        if name is None or name.first in taken:
            continue
        if _is_foreign_title(page, name) or _is_of_an_office(page, name):
            continue
        name = _without_office(page, name)
        score, evidence = weigh_person(page, name)
        if score > 0 and _is_in_row(page, name, ends):
            score, evidence = score + 0.35, (*evidence, "in a row of names")
        if score >= _CERTAIN:
            name = with_epithet(page, name)
            found.append((name, sighting(page, name, "PERSON", min(score, 0.95), *evidence)))
            skip_to = name.last + 1
            ends.add(name.last)
        elif score > _DOUBTFUL:
            doubtful.append(name)
    starts = {name.first for name, _ in found}
    for name in doubtful:
        if name.last + 2 in starts and page.tokens[name.last + 1].low in (",", "and", "&"):
            found.append((name, sighting(page, name, "PERSON", 0.7, "in a row of names")))
    return tuple(found)


def _is_foreign_title(page: Page, name: Name) -> bool:
    """As in "Chef de Partie": the title of respect is the head of a title."""
    first, last = page.tokens[name.first], page.tokens[name.last]
    linked = not first.capital and first.low in _FRENCH
    return name.honorific and linked and last.low not in FIRST_NAMES


def _is_of_an_office(page: Page, name: Name) -> bool:
    """As in "you and Ward Manager Celia Hobbs": the word belongs to a title."""
    after = token_at(page.tokens, name.last + 1)
    alone = name.first == name.last and not name.honorific
    office = after.gap == 1 and after.capital and after.low in TITLE_HEADS
    return alone and office and after.low not in SURNAMES


def _without_office(page: Page, name: Name) -> Name:
    """As in "Director Liu", "Flight Purser Arora": the office stands like a title of respect."""
    tokens = page.tokens
    for index in range(name.last - 1, name.first - 1, -1):
        if tokens[index].low not in TRADES:
            continue
        rest = tokens[index + 1]
        plain = is_head(rest) or rest.low in COMMON_WORDS or rest.low in SUFFIXES
        if rest.low not in NAMES or plain:
            return name
        return Name(index + 1, name.last, honorific=True, listed=rest.low in FIRST_NAMES)
    return name


def _is_beside(page: Page, index: int, ends: set[int]) -> bool:
    """Whether "and" joins the word to the reader or to a name found before."""
    tokens = page.tokens
    if index < 2 or tokens[index - 1].low != "and" or not tokens[index].capital:
        return False
    before = index - 2 - (tokens[index - 2].text == ",")
    return before in ends or tokens[before].low in ("you", "yourself")


def _is_in_row(page: Page, name: Name, ends: set[int]) -> bool:
    """As in "Priti, Bartosz and …": a name stands before the comma."""
    joined = token_at(page.tokens, name.first - 1).low in (",", "&", "and")
    return joined and name.first - 2 in ends and page.tokens[name.first].capital


def _is_lower_name(page: Page, index: int) -> bool:
    low = page.tokens[index].low
    if is_honorific(page, index):
        return True
    before = [token.low for token in page.tokens[max(0, index - 2) : index]]
    if before == ["you", "and"] and low in FIRST_NAMES and low not in NOT_NAMES:
        return True
    if low in COMMON_WORDS or low in WORD_NAMES or low in NOT_NAMES:
        return False
    return low in FIRST_NAMES or before == ["you", "and"]


def _is_marked(page: Page, index: int) -> bool:
    if page.lower or page.tokens[index].low not in FIRST_NAMES:
        return page.lower
    return token_at(page.tokens, index - 1).low in ("and", "with")


def quoted_writers(page: Page) -> tuple[tuple[Name, Sighting], ...]:
    """Who wrote the quoted mail: "On 3 May Sara Chen wrote:" and "From: Sara Chen"."""
    tokens = page.tokens
    found: list[tuple[Name, Sighting]] = []
    for line in lines(page, "quoted"):
        begin = line.start
        while begin < line.stop and tokens[begin].text == ">":
            begin += 1
        low = tokens[begin].low if begin < line.stop else ""
        if low in ("from", "to") and begin + 2 < line.stop and tokens[begin + 1].text == ":":
            name = read_name(page, begin + 2, trusted=True)
            if name:
                found.append((name, sighting(page, name, "PERSON", 0.7, "header of quoted mail")))
        elif tokens[line.stop - 1].text == ":" and low == "on":
            for index in line:
                name = _before_wrote(page, index)
                if name:
                    why = "wrote the quoted mail"
                    found.append((name, sighting(page, name, "INTERVIEWER", 0.7, why)))
                    break
    return tuple(found)


def _before_wrote(page: Page, index: int) -> Name | None:
    tokens = page.tokens
    token = tokens[index]
    if not token.capital or (token.low in NOT_NAMES and len(token.text) > 1):
        return None
    name = read_name(page, index, trusted=True)
    after = token_at(tokens, name.last + 1) if name else EDGE
    return name if after.low == "wrote" or after.kind == "slot" else None
