"""Searching one text for many patterns, each tried only where a word stands that may open it.

What is found lies within one paragraph: half a thought and the beginning of the next say nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain, islice

from analyser.reading.openings import KEY, Openings, mark_in, openings

_TOKEN = re.compile(rf"(?<!\w)\w{{1,{KEY}}}|[^\w\s]")
_LAST = "\U0010ffff"
_PARAGRAPH_ENDS = re.compile(r"\n[^\S\n]*\n")
# letters that a pattern takes for "i" and "s" where case does not matter; the first would grow
_ALIKE = str.maketrans({"\u0130": "i", "\u0131": "i", "\u017f": "s"})


@dataclass(frozen=True, slots=True)
class Sought:
    """A pattern without regard to case, and what its matches begin with, if not with anything.

    ``mark`` is one that every match has, if there is such a mark.
    """

    pattern: str
    openings: Openings | None
    mark: str

    @classmethod
    def of(cls, pattern: str) -> Sought:
        """The pattern with its openings, which are read from it."""
        return cls(pattern, openings(pattern), mark_in(pattern))

    @property
    def regex(self) -> re.Pattern[str]:
        """The pattern, compiled when it is first tried."""
        return _compiled(self.pattern)


class Search:
    """A text, the words of which are looked up once for all patterns.

    Attributes:
        text: the text.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._places: dict[str, list[int]] = defaultdict(list)
        self._places_by_pattern: dict[str, list[int]] = {}
        plain = text if text.isascii() else text.translate(_ALIKE)
        for word in _TOKEN.finditer(plain.lower()):
            self._places[word[0]].append(word.start())
        if not text.isascii():
            for digits in [key for key in self._places if key[0] > "9" and key[0].isdecimal()]:
                self._places["0"] += self._places[digits]
        self._keys = frozenset(self._places)
        self._keys_in_order = sorted(self._keys)

    def matches(
        self, sought: Sought, start: int = 0, end: int | None = None
    ) -> Iterator[re.Match[str]]:
        """The matches in ``text[start:end]``, in order and without overlap."""
        end = len(self.text) if end is None else end
        if sought.mark not in self.text:
            return
        if sought.openings is None:
            for found in sought.regex.finditer(self.text, start, end):
                if match := self._within_paragraph(found):
                    yield match
            return
        places = self._places_by_pattern.get(sought.pattern)
        if places is None:
            places = self._places_by_pattern[sought.pattern] = self._places_of(sought.openings)
        begin = bisect_left(places, start)
        if begin == len(places):
            return
        match_at = sought.regex.match
        for place in islice(places, begin, None):
            if place >= end:
                break
            if place >= start:
                match = match_at(self.text, place, end)
                if match and (match := self._within_paragraph(match)):
                    yield match
                    start = match.end()

    def _within_paragraph(self, match: re.Match[str]) -> re.Match[str] | None:
        """The match, or the one at its place that ends where its paragraph does."""
        cut = _PARAGRAPH_ENDS.search(self.text, *match.span())
        return match.re.match(self.text, match.start(), cut.start()) if cut else match

    def _places_of(self, opened: Openings) -> list[int]:
        keys, in_order = self._keys & opened.keys, self._keys_in_order
        for short in opened.short:
            first = bisect_left(in_order, short)
            keys = keys.union(in_order[first : bisect_left(in_order, short + _LAST, first)])
        return sorted(chain.from_iterable(map(self._places.__getitem__, keys)))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
