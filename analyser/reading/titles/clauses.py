"""Titles that a clause announces: "what a … is for", "if … is still open", "I'd make a good …"."""

from __future__ import annotations

from collections.abc import Iterator

from analyser.reading.lexicon import cue
from analyser.reading.page import Token, token_at
from analyser.reading.sightings import Sighting
from analyser.reading.titles.cues import about_one, after, before_noun

_OPEN = cue("title.still_open")
_DECIDED = cue("title.decided")
_WRITTEN = frozenset("ad advert advertisement badge contract letter listing paper title".split())
_SAYING = frozenset("reads said says".split())
_ARTICLES = ("a", "an")
_DEFINITE = ("the", "a", "an", "your")
_MAKES = ("make", "makes")
_NEWS = frozenset("decision decisions news update updates word".split())
_IN_UP = ("in", "up")
_CHECKING = frozenset("check checking follow following".split())
_REGARD = frozenset("connection reference regard regards relation respect".split())
_CHOSEN = frozenset("advertised appointed chosen filled found hired picked recruited".split())
_SORTS = frozenset(("sort", "kind", "type"))
_SEEKS = frozenset("after looking need needs seek seeks want wants".split())
_WOULD = frozenset("can could i'd might will would you'd i'll what".split())
IN_CLAUSES = _SAYING | _REGARD | frozenset((*_MAKES, "been", "is", "on", "still", "what"))
"""Words at which one of these clauses may be read."""


def in_clauses(tokens: tuple[Token, ...], index: int) -> Iterator[Sighting]:
    """The title that the clause around the word at ``index`` announces."""
    low = tokens[index].low
    following = token_at(tokens, index + 1).low
    if low in _REGARD:
        if following in ("to", "with", "of"):
            yield from about_one(tokens, index + 1)
    elif low == "on":
        yield from _on_one(tokens, index, following)
    elif low in ("been", "is", "still"):
        yield from _of_standing(tokens, index, following)
    elif low == "what":
        yield from _what_one_is(tokens, index, following)
    elif low in _MAKES:
        if following in _ARTICLES and _stands_before(tokens, index, _WOULD):
            yield from after(tokens, index + 1, 0.6, "to make a good …")
    elif _stands_before(tokens, index, _WRITTEN):
        yield from after(tokens, index + 1, 0.6, "as the advert says")


def _on_one(tokens: tuple[Token, ...], index: int, following: str) -> Iterator[Sighting]:
    """As in "decided on a …", "news on the …", "following up on the …"."""
    before = token_at(tokens, index - 1).low
    if before in _DECIDED and following in _DEFINITE:
        yield from after(tokens, index + 1, 0.6, "decided on a …")
    elif before in _NEWS or (before in _IN_UP and _stands_before(tokens, index, _CHECKING)):
        yield from about_one(tokens, index)


def _of_standing(tokens: tuple[Token, ...], index: int, following: str) -> Iterator[Sighting]:
    """As in "the … is still open", "has the … been appointed"."""
    before = token_at(tokens, index - 1).low
    if tokens[index].low == "been":
        if following in _CHOSEN:
            yield from before_noun(tokens, index - (before in ("has", "have")))
    elif following in _OPEN and before != "is":
        yield from before_noun(tokens, index)


def _what_one_is(tokens: tuple[Token, ...], index: int, following: str) -> Iterator[Sighting]:
    """As in "what a gaffer does", "what sort of archivist you need"."""
    if following in _ARTICLES and _asks_what(tokens, index):
        yield from after(tokens, index + 1, 0.6, "what a … is")
    elif following in _SORTS and tokens[index + 2 : index + 3] and _seeks(tokens, index):
        yield from after(tokens, index + 3, 0.6, "what sort of … you seek")


def _stands_before(tokens: tuple[Token, ...], index: int, words: frozenset[str]) -> bool:
    """Whether one of the words stands among the four before ``index``."""
    return any(token.low in words for token in tokens[max(0, index - 4) : index])


def _asks_what(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "what a gaffer is for", "what a sub-editor does here"; not "what a day it was"."""
    ahead = tokens[index + 2 : index + 8]
    return any(token.low in ("is", "does", "should", "can") for token in ahead) and not any(
        token.low in ("it", "that", "this", "you") for token in ahead[:3]
    )


def _seeks(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "what sort of archivist the trust is looking for", "what kind of cook you need"."""
    of = tokens[index + 2].low == "of"
    return of and any(token.low in _SEEKS for token in tokens[index + 4 : index + 14])
