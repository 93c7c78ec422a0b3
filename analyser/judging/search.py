"""Searching one text for many patterns, each tried only where a word stands that may open it.

What is found lies within one paragraph: half a thought and the beginning of the next say nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from analyser.reading.openings import Opened, Openings, in_small, keys_at, mark_in, openings, parse

_TOKEN = re.compile(r"\w+|[^\w\s]")
_PARAGRAPH_ENDS = re.compile(r"\n[^\S\n]*\n")
_MINDS_CASE = re.compile(r"(?<!\\)(?<!\(\?)[A-Z]|\(\?-i")


@dataclass(frozen=True, eq=False)
class Sought:
    """A pattern without regard to case, and what its matches begin with, if not with anything.

    ``mark`` is one that every match has, if there is such a mark. A pattern that is ``small`` is
    tried on the text in small letters, which costs half as much as to see past their case.
    """

    pattern: str
    openings: Openings | None
    mark: str
    small: bool

    @classmethod
    def of(cls, pattern: str, *, as_written: bool = False) -> Sought:
        """The pattern with its openings, which are read from it.

        Args:
            pattern: a regular expression.
            as_written: whether its matches are to hold the letters that stand in the text.
        """
        small = not as_written and _MINDS_CASE.search(pattern) is None
        parsed = parse(pattern)
        return cls(pattern, openings(parsed), mark_in(parsed), small)

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern, compiled when it is first tried."""
        return re.compile(self.pattern, re.NOFLAG if self.small else re.IGNORECASE)

    def is_in(self, words: str) -> bool:
        """Whether there is a match in some words, wherever their paragraphs end."""
        return self.regex.search(in_small(words) if self.small else words) is not None


class Index:
    """Patterns by the words that may open them, so that a word is looked up once for all."""

    def __init__(self, patterns: Iterable[Sought] = ()) -> None:
        self.patterns = frozenset(patterns)
        self._opened = Opened({one: one.openings for one in self.patterns if one.openings})

    def places(self, words: Iterable[tuple[str, int]]) -> dict[Sought, list[int]]:
        """Where the words stand that may open each pattern, from words by their keys, in order."""
        places: dict[Sought, list[int]] = defaultdict(list)
        for key, start in words:
            for pattern in self._opened.by(key):
                places[pattern].append(start)
        return places


_NONE = Index()


class Search:
    """A text, the words of which are looked up once for all patterns.

    Args:
        text: the text.
        index: the patterns that will be looked for; others are looked up when they are met.
    """

    def __init__(self, text: str, index: Index = _NONE) -> None:
        self.text = text
        self._small = in_small(text)
        starts = [word.start() for word in _TOKEN.finditer(self._small)]
        self._words = list(zip(keys_at(self._small, starts), starts, strict=True))
        self._known = index.patterns
        self._places = index.places(self._words)

    def matches(
        self, sought: Sought, start: int = 0, end: int | None = None
    ) -> Iterator[re.Match[str]]:
        """The matches in ``text[start:end]``, in order and without overlap."""
        if sought.openings is None:
            return self._anywhere(sought, start, end) if sought.mark in self.text else iter(())
        if sought not in self._known:
            self._known |= {sought}
            self._places |= Index([sought]).places(self._words)
        places = self._places.get(sought)
        if places is None or sought.mark not in self.text:
            return iter(())
        return self._at(places, sought, start, len(self.text) if end is None else end)

    def _at(
        self, places: Sequence[int], sought: Sought, start: int, end: int
    ) -> Iterator[re.Match[str]]:
        text = self._small if sought.small else self.text
        match_at = sought.regex.match
        for number in range(bisect_left(places, start), len(places)):
            place = places[number]
            if place >= end:
                break
            if place >= start:
                match = match_at(text, place, end)
                if match and (match := self._within_paragraph(match)):
                    yield match
                    start = match.end()

    def _anywhere(self, sought: Sought, start: int, end: int | None) -> Iterator[re.Match[str]]:
        text = self._small if sought.small else self.text
        for found in sought.regex.finditer(text, start, len(text) if end is None else end):
            if match := self._within_paragraph(found):
                yield match

    def _within_paragraph(self, match: re.Match[str]) -> re.Match[str] | None:
        """The match, or the one at its place that ends where its paragraph does."""
        cut = _PARAGRAPH_ENDS.search(self.text, *match.span())
        return match.re.match(match.string, match.start(), cut.start()) if cut else match
