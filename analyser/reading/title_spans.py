"""A title as a sighting, and how far it reaches beyond its head noun."""

from __future__ import annotations

from collections.abc import Iterator

from analyser.reading.lexicon import FIRST_NAMES, NOT_NAMES, cue
from analyser.reading.page import Token
from analyser.reading.sightings import Sighting
from analyser.reading.title_words import DEPENDENT_HEADS, DETERMINERS, MODIFIERS

_FIELD_LINKS = cue("title.field_links")
_OTHERS = cue("title.others")
_NO_TITLES = cue("title.no_titles")


def title_sighting(
    tokens: tuple[Token, ...], first: int, end: int, score: float, *evidence: str
) -> Iterator[Sighting]:
    """The title, marks at its edges left out, unless it is too general to be one."""
    while first < end and tokens[first].kind in ("mark", "possessive"):
        first += 1
    while first < end and tokens[end - 1].kind == "mark" and tokens[end - 1].text != ")":
        end -= 1
    if first >= end or tokens[first].low in DETERMINERS:
        return
    words = " ".join(token.low for token in tokens[first:end])
    generic = words in (_OTHERS if score < 0.8 else _NO_TITLES) or words in DEPENDENT_HEADS
    if not generic:
        yield Sighting(tokens[first].start, tokens[end - 1].end, "JOB_TITLE", score, evidence)


def without_lower(tokens: tuple[Token, ...], first: int, head: int) -> int:
    """The beginning of a title in capitals: words in lower case before it are left out."""
    if not tokens[head].capital or tokens[head].text.isupper():
        return first
    for index in range(head - 1, first - 1, -1):
        token = tokens[index]
        small = token.kind == "word" and not token.capital and "-" not in token.text
        if (
            small
            and token.low not in MODIFIERS
            and token.low not in ("and", "of", "in", "for", "to")
        ):
            return index + 1
    return first


def with_field(tokens: tuple[Token, ...], end: int, stop: int) -> int:
    """``end`` moved over "of Geography" and ", Engineering", which belong to the title."""
    if end < stop and (tokens[end].low in _FIELD_LINKS or tokens[end].text == ","):
        return stop
    return end


def with_region(tokens: tuple[Token, ...], end: int) -> int:
    """As in "Project Manager – Nordic Region": capitals after a dash."""
    if end >= len(tokens) or tokens[end].text not in ("-", "–", "—") or tokens[end].gap != 1:
        return end
    last = end + 1
    while last < len(tokens) and tokens[last].gap == 1 and tokens[last].capital:
        if tokens[last].low in NOT_NAMES or tokens[last].low in FIRST_NAMES or last > end + 3:
            return end
        last += 1
    return last if last > end + 1 else end
