"""Titles that a clause announces: "what a … is for", "if … is still open", "I'd make a good …"."""

from __future__ import annotations

from collections.abc import Iterator

from analyser.reading.lexicon import cue
from analyser.reading.page import Token
from analyser.reading.sightings import Sighting
from analyser.reading.title_cues import about_one, after, before_noun

_OPEN = cue("title.still_open")
_DECIDED = cue("title.decided")
_WRITTEN = frozenset("ad advert advertisement badge contract letter listing paper title".split())
_SAYING = frozenset("reads said says".split())
_ARTICLES = ("a", "an")
_DEFINITE = ("the", "a", "an", "your")
_MAKES = ("make", "makes")
_NEWS = frozenset("decision decisions news update updates word".split())
_WOULD = frozenset("can could i'd might will would you'd i'll what".split())
IN_CLAUSES = _SAYING | frozenset((*_MAKES, "is", "on", "still", "what"))
"""Words at which one of these clauses may be read."""


def in_clauses(tokens: tuple[Token, ...], index: int) -> Iterator[Sighting]:
    """The title that the clause around the word at ``index`` announces."""
    low = tokens[index].low
    following = tokens[index + 1].low if index + 1 < len(tokens) else ""
    if low == "is":
        if following in _OPEN:
            yield from before_noun(tokens, index)
    elif low == "what":
        if following in _ARTICLES and _asks_what(tokens, index):
            yield from after(tokens, index + 1, 0.6, "what a … is")
    elif low == "on":
        before = tokens[index - 1].low if index else ""
        if before in _DECIDED and following in _DEFINITE:
            yield from after(tokens, index + 1, 0.6, "decided on a …")
        elif before in _NEWS:
            yield from about_one(tokens, index)
    elif low == "still":
        if following in _OPEN and index and tokens[index - 1].low != "is":
            yield from before_noun(tokens, index)
    elif low in _MAKES:
        if following in _ARTICLES and _stands_before(tokens, index, _WOULD):
            yield from after(tokens, index + 1, 0.6, "to make a good …")
    elif following and _stands_before(tokens, index, _WRITTEN):
        yield from after(tokens, index + 1, 0.6, "as the advert says")


def _stands_before(tokens: tuple[Token, ...], index: int, words: frozenset[str]) -> bool:
    """Whether one of the words stands among the four before ``index``."""
    return any(token.low in words for token in tokens[max(0, index - 4) : index])


def _asks_what(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "what a gaffer is for", "what a sub-editor does here"; not "what a day it was"."""
    ahead = tokens[index + 2 : index + 8]
    return any(token.low in ("is", "does", "should", "can") for token in ahead) and not any(
        token.low in ("it", "that", "this", "you") for token in ahead[:3]
    )
