"""Titles that no "position" or "role" announces: in capitals, in signatures, of other people."""

from __future__ import annotations

from collections.abc import Iterator

from analyser.reading.lexicon import FIRST_NAMES, NOT_NAMES, cue
from analyser.reading.page import Page, Token, lines
from analyser.reading.sightings import Sighting
from analyser.reading.title_cues import after
from analyser.reading.title_details import with_level
from analyser.reading.title_phrases import last_head, phrase_after, phrase_before
from analyser.reading.title_spans import title_sighting, with_field, without_lower
from analyser.reading.title_words import MODIFIERS, WEAK_HEADS

_FORMAL = cue("name.formal")
_OWNERS = frozenset("my our your their his her the".split())
_PARTS_OF_LINE = frozenset(",|–—-/·•(")


def of_others(tokens: tuple[Token, ...], index: int) -> Iterator[Sighting]:
    """As in "as a cashier" and "our Senior Technician, Étienne"."""
    token = tokens[index]
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if token.low == "as" and following is not None and following.low in ("a", "an", "the"):
        phrase = phrase_after(tokens, index + 2)
        head = last_head(tokens, phrase)
        if head is not None and (tokens[head].low not in WEAK_HEADS or head > phrase.start):
            end = with_level(tokens, with_field(tokens, head + 1, phrase.stop), plain=False)
            yield from title_sighting(tokens, phrase.start, end, 0.6, "as a …")
    elif token.low in _OWNERS:
        phrase = phrase_after(tokens, index + 1)
        head = last_head(tokens, phrase)
        behind = tokens[head + 1 : head + 3] if head is not None else ()
        named = len(behind) == 2 and behind[0].text == "," and behind[1].capital
        named = named and (behind[1].low in FIRST_NAMES or behind[1].low not in NOT_NAMES)
        explains = index > 1 and tokens[index - 1].text == "," and tokens[index - 2].capital
        if head is not None and (named or (explains and token.low != "the")):
            yield from title_sighting(tokens, phrase.start, head + 1, 0.81, "of somebody named")
    elif token.low == "been" and following is not None and following.low in ("a", "an"):
        yield from after(tokens, index + 2, 0.6, "been a …")


def in_lines(page: Page) -> Iterator[Sighting]:
    """A part of a line in a letterhead or signature that is a title and nothing else."""
    for line in lines(page, "letterhead", "signature"):
        tokens = page.tokens[line.start : line.stop]
        index = 0
        while index < len(tokens):
            begin = index + (tokens[index].low in ("the", "formerly", "to"))
            end = _title_end(tokens, begin)
            ended = end == len(tokens) or tokens[end].text in _PARTS_OF_LINE
            if end > begin and ended and tokens[begin].low not in FIRST_NAMES:
                yield from title_sighting(tokens, begin, end, 0.85, "part of a line")
            index = max(end, begin)
            while index < len(tokens) and tokens[index].text not in _PARTS_OF_LINE:
                index += 1
            index += 1


def _title_end(tokens: tuple[Token, ...], begin: int) -> int:
    """Where the title that begins here ends; ``begin`` itself where there is none."""
    phrase = phrase_after(tokens, begin)
    head = last_head(tokens, phrase)
    if head is None:
        return begin
    return with_level(tokens, with_field(tokens, head + 1, phrase.stop), plain=False)


def by_list(tokens: tuple[Token, ...], index: int) -> Iterator[Sighting]:
    """A title in capitals, or in a subject line, that nothing but its head noun announces."""
    token = tokens[index]
    phrase = phrase_before(tokens, index + 1)
    first = without_lower(tokens, phrase.start, index) if phrase else index
    following = phrase_after(tokens, index)
    head = last_head(tokens, following)
    if head is None or head != index:
        return
    if any(other.low in _FORMAL for other in tokens[max(0, first - 2) : index]):
        return  # "Mr Cook"
    end = with_level(tokens, with_field(tokens, index + 1, following.stop))
    alone = end - first == 1
    if alone and (token.low in WEAK_HEADS or token.opens or token.low in FIRST_NAMES):
        return
    score = 0.75 if token.section == "subject" else 0.45 if alone else 0.62
    before = tokens[first - 1].low if first else ""
    behind = tokens[end] if end < len(tokens) else None
    if behind is not None and behind.gap == 1 and behind.capital and behind.low not in NOT_NAMES:
        score -= 0.3  # "Coach Ramirez": a form of address
    if (
        before in ("your", "our", "my", "their", "his", "her", "dear")
        or token.section == "letterhead"
    ):
        score -= 0.2  # somebody else's title
    if tokens[first].section != token.section or (
        token.text.isupper() and not tokens[first].capital
    ):
        return
    yield from title_sighting(tokens, first, end, score, "head noun in capitals")


def is_bare(tokens: tuple[Token, ...], index: int) -> bool:
    """A head noun that often means something else, without a word of the trade before it."""
    before = tokens[index - 1].low if index and tokens[index].gap == 1 else ""
    return tokens[index].low in WEAK_HEADS and before not in MODIFIERS
