"""Whether a clause wishes for a job or fills one: "to be your …", "hiring a …", "one of your …"."""

from __future__ import annotations

from collections.abc import Iterator

from analyser.reading.page import Token, token_at
from analyser.reading.sightings import Sighting
from analyser.reading.titles.details import with_level
from analyser.reading.titles.endings import phrase_after
from analyser.reading.titles.holders import is_over
from analyser.reading.titles.spans import title_sighting
from analyser.reading.titles.words import DETERMINERS, HEADS, VAGUE_HEADS, WEAK_HEADS, is_head

_MIGHT = (["can"], ["could"], ["might"], ["would"])
_WANTED = frozenset("like love want wish".split())
_OF_FIELD = ("of", "de")
_TO_BE = frozenset(("be", "been", "being"))
_MADE = frozenset(("made", "named"))


def wishes(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "I'd love to be your nursery aide": a wish, and an article after it."""
    before = [token.low for token in tokens[max(0, index - 2) : index]]
    after = tokens[index + 1 : index + 3]
    if len(after) < 2:
        return False
    if [token.low for token in tokens[index + 1 : index + 4]] == ["one", "of", "your"]:
        return True
    if after[0].low not in ("a", "an", "your", "the"):  # "I want to be carpenter at your yard"
        wanted = not _WANTED.isdisjoint(token.low for token in tokens[max(0, index - 3) : index])
        return wanted and is_head(after[0]) and after[0].low not in WEAK_HEADS
    linked = token_at(tokens, index + 3).low in _OF_FIELD
    if after[1].low in VAGUE_HEADS and not after[1].capital and not linked:
        return False
    if after[0].low == "your" and tokens[index].low == "be":
        return after[1].low != "own"
    wish = before[-1:] == ["to"] and before != ["used", "to"]
    wish = wish or (before[-1:] in _MIGHT and before[:1] == ["i"] and after[0].low == "the")
    wish = wish or before == ["who", "will"] or before[-1:] == ["who'll"]
    return wish or (tokens[index].low == "being" and not is_over(tokens, index))


def one_of_many(tokens: tuple[Token, ...], index: int) -> Iterator[Sighting]:
    """As in "to be one of your bus drivers (nights)"."""
    if [token.low for token in tokens[index : index + 3]] != ["one", "of", "your"]:
        return
    phrase = phrase_after(tokens, index + 3)
    for at in reversed(phrase):
        low = tokens[at].low
        if (low.endswith("s") and low[:-1] in HEADS) or low.endswith("men"):
            yield from title_sighting(
                tokens, phrase.start, with_level(tokens, at + 1), 0.6, "one of many"
            )
            return


def takes_article(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "hiring a cook", "to become Keeper", "been made Verger"; not "Hiring Manager"."""
    if tokens[index].low.startswith("becom"):
        return True
    if token_at(tokens, index - 1).low in _TO_BE:
        return True
    return token_at(tokens, index + 1).low in DETERMINERS and tokens[index].low not in _MADE
