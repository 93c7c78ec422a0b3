"""Titles that no "position" or "role" announces: in capitals, in signatures, in subject lines."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from analyser.reading.dates.words import ORDINALS
from analyser.reading.lexicon import (
    COMMON_WORDS,
    FIRST_NAMES,
    NOT_NAMES,
    ORGANISATION,
    SURNAMES,
    cue,
)
from analyser.reading.page import EDGE, Page, Token, lines, token_at
from analyser.reading.sightings import LEAST, Sighting
from analyser.reading.titles.beginnings import phrase_before
from analyser.reading.titles.details import with_level
from analyser.reading.titles.endings import phrase_after
from analyser.reading.titles.fields import lower_field_end
from analyser.reading.titles.heads import last_head
from analyser.reading.titles.holders import is_held, is_of_somebody
from analyser.reading.titles.spans import title_sighting, with_field, without_lower
from analyser.reading.titles.words import MODIFIERS, WEAK_HEADS, WEAK_TRADES, goes_on, is_head

_FORMAL = cue("name.formal")
_ARTICLES = frozenset("a an as of the".split())
_PRESENT = cue("title.present")
UNANNOUNCED = ("head noun in capitals",)
"""The evidence of a title in the body that nothing announces; it may be somebody else's."""
_BEFORE_PART = frozenset(":|–—-/(")
_AFTER_PART = frozenset(":|–—-/()")
_DASHES = frozenset("-–—")
_LEADING = cue("title.about") | frozenset(("on", "of", "for", "as"))
_PARTS_OF_LINE = frozenset(",|–—-/·•(")


def only_one_named(page: Page) -> Iterator[Sighting]:
    """The first "the night porter" of a message in which nothing announces a title."""
    tokens = page.tokens
    for index, token in enumerate(tokens):
        if token.section not in ("body", "subject") or not is_head(token) or token.capital:
            continue
        phrase = phrase_before(tokens, index + 1)
        if len(phrase) < 2 or tokens[phrase.start].low in ORDINALS:
            continue
        before = token_at(tokens, phrase.start - 1).low
        if before not in _ARTICLES or last_head(tokens, phrase_after(tokens, index)) != index:
            continue
        if tokens[phrase.start].low in ("former", "ex") or (
            before in ("a", "an") and is_held(tokens, phrase.start - 2)
        ):
            continue  # "as a former adjuster's assistant"
        if before != "the" and any(
            other.low in _PRESENT for other in tokens[max(0, phrase.start - 5) : phrase.start - 1]
        ):
            continue  # "I am working at Rakuten as a test engineer"
        behind = tokens[index + 1 : index + 3]
        if behind and goes_on(behind[0]):
            continue  # "a single courier hub"
        if len(behind) == 2 and behind[0].text == "," and behind[1].capital:
            continue  # "the charge nurse, Demetrius"
        end = with_level(tokens, index + 1, plain=False)
        yield from title_sighting(tokens, phrase.start, end, LEAST + 0.05, "the only one named")
        return


def matter_of_letter(page: Page) -> Iterator[Sighting]:
    """A title that stands alone between blank lines above the greeting, or first below it."""
    for line in (*lines(page, "letterhead"), *islice(lines(page, "body"), 1)):
        before = page.tokens[line.start - 1].end if line.start else 0
        after = page.tokens[line.stop].start if line.stop < len(page.tokens) else len(page.text)
        begin, end = page.tokens[line.start].start, page.tokens[line.stop - 1].end
        if page.text.count("\n", before, begin) < 2 or page.text.count("\n", end, after) < 2:
            continue
        tokens = page.tokens[line.start : line.stop]
        if _title_end(tokens, 0) == len(tokens):
            yield from title_sighting(tokens, 0, len(tokens), 0.9, "matter of a letter")


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
    following = phrase_after(tokens, index)
    if last_head(tokens, following) != index:
        return
    phrase = phrase_before(tokens, index + 1)
    first = without_lower(tokens, phrase.start, index) if phrase else index
    if any(other.low in _FORMAL for other in tokens[max(0, first - 2) : index]):
        return  # "Mr Cook"
    if token.low in ORGANISATION and not _is_of_a_trade(tokens, first, index):
        return  # "Fenland Partnership"
    if first < index and token.low in SURNAMES and _is_given(tokens[index - 1].low):
        return  # "Thank you – Anna Potter"
    end = with_level(tokens, with_field(tokens, index + 1, following.stop))
    alone = end - first == 1
    if alone and token.text.isupper() and index > 1 and tokens[index - 1].text == ",":
        return  # "Keisha Broussard, RN"
    opens = token.opens and token.section != "subject"
    whole = token.section == "subject" and _is_whole(tokens, index)
    unclear = token.low in WEAK_HEADS and not (
        token.section == "subject" and (_fills_part(tokens, index) or whole)
    )
    if alone and (unclear or opens or (token.low in FIRST_NAMES and not whole)):
        return
    if _is_heading(tokens, first, end):
        yield from title_sighting(tokens, first, end, 0.9, "heading")
        return
    score = 0.75 if token.section == "subject" else 0.45 if alone else 0.62
    behind = token_at(tokens, end)
    if behind.gap == 1 and behind.capital and behind.low not in NOT_NAMES:
        score -= 0.3  # "Coach Ramirez": a form of address
    if token.section == "letterhead" or is_of_somebody(tokens, first, end):
        score -= 0.3  # somebody else's title, or one of the writer's own past
    if tokens[first].section != token.section or (
        token.text.isupper() and not tokens[first].capital
    ):
        return
    evidence = UNANNOUNCED if token.section != "subject" else ("head noun in a subject line",)
    yield from title_sighting(tokens, first, end, score, *evidence)


def _is_given(low: str) -> bool:
    """Whether the word is a first name and no everyday word or part of a title."""
    return low in FIRST_NAMES and low not in MODIFIERS and low not in COMMON_WORDS


def _is_heading(tokens: tuple[Token, ...], first: int, end: int) -> bool:
    """Whether the title is the line below the greeting, as in a letter that names its matter."""
    below = token_at(tokens, first - 1).section == "greeting" and tokens[first].gap == 3
    behind = token_at(tokens, end)
    return below and (behind.gap == 3 or behind.text in _DASHES)


def _is_of_a_trade(tokens: tuple[Token, ...], first: int, index: int) -> bool:
    before = tokens[index - 1]
    return index > first and (before.low in MODIFIERS or is_head(before) or before.text.isupper())


def is_bare(tokens: tuple[Token, ...], index: int) -> bool:
    """A head noun that often means something else, without a word of the trade before it."""
    if tokens[index].low not in WEAK_HEADS or _fills_part(tokens, index):
        return False
    if index and tokens[index - 1].text == "/":
        return False  # "deckhand/cook"
    before = tokens[index - 1].low if index and tokens[index].gap == 1 else ""
    comma = index + 2 < len(tokens) and tokens[index + 1].text == ","
    return before not in MODIFIERS and not (comma and lower_field_end(tokens, index + 2))


def _is_whole(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "Subject: Physio – interview": a rare word for a trade, and no name or thing."""
    token = tokens[index]
    if token.low in COMMON_WORDS or token.low in SURNAMES:
        return False
    before, after = token_at(tokens, index - 1), token_at(tokens, index + 1)
    begins = before is EDGE or before.text == ":" or before.section != token.section
    return begins and (after.gap > 1 or after.text in _AFTER_PART)


def _fills_part(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "Re: dry stone waller", "gardener - any news": all that stands between two marks."""
    phrase = phrase_before(tokens, index + 1)
    if len(phrase) < 2 and tokens[index].low not in WEAK_TRADES:
        return False
    first = phrase.start if phrase else index
    before, after = token_at(tokens, first - 1), token_at(tokens, index + 1)
    begins = before is EDGE or before.text in _BEFORE_PART or before.low in _LEADING
    return begins and (after.gap > 1 or after.text in _AFTER_PART or after.low == "at")
