"""Where what was analysed lies in its source: itself, or a mail with its headers and encoding."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from difflib import SequenceMatcher

from analyser.types import Finding, Span

_WORD = re.compile(r"[A-Za-z0-9]+")
_MOST_WORDS = 2_000
"""Aligning more would keep a person waiting who types."""


class Source:
    """What an editor shows of a draft, aligned with what was read from it by the words they share.

    Args:
        source: the whole file; of a mail, with all its headers.
        text: what was read from it and analysed; most often ``source`` itself.
    """

    def __init__(self, source: str, text: str) -> None:
        self.text = source
        self._read = text
        self._theirs: list[Span] = []
        self._ours: list[Span] = []
        if source != text:
            self._align()

    def locate(self, start: int, end: int) -> Span | None:
        """Where ``text[start:end]`` lies in the source; where encoded, from word to word.

        ``None`` where the source has no word of it as it is, as in base64.
        """
        if self.text == self._read:
            return Span(start, end)
        first = bisect_left(self._ours, start, key=lambda word: word.start)
        last = bisect_right(self._ours, end, key=lambda word: word.end) - 1
        if first > last:
            return self._between_words(start, end, first)
        span = Span(self._theirs[first].start, self._theirs[last].end)
        whole = Span(
            span.start - (self._ours[first].start - start), span.end + end - self._ours[last].end
        )
        return whole if self._is_plain(whole, start, end) else span

    def locate_plain(self, start: int, end: int) -> Span | None:
        """Where the source has ``text[start:end]`` as it is, so that it may be edited there."""
        span = self.locate(start, end)
        return span if span and self._is_plain(span, start, end) else None

    def place_of(self, finding: Finding) -> Span | None:
        """Where a finding lies; ``None`` where it is missing from the draft, or encoded."""
        if finding.start is None or finding.end is None:
            return None
        return self.locate(finding.start, finding.end)

    def edits_of(self, finding: Finding) -> list[tuple[Span, str]]:
        """What to write where, so that a finding is mended.

        Nothing where the source has words of it encoded: half a fix would be worse than none.
        """
        found = [(self.locate_plain(edit.start, edit.end), edit.text) for edit in finding.edits]
        plain = [(place, text) for place, text in found if place]
        return plain if len(plain) == len(found) else []

    def _align(self) -> None:
        ours = list(_WORD.finditer(self._read))
        known = {word[0] for word in ours}
        # headers and attachments are mostly words that the text has not
        theirs = [word for word in _WORD.finditer(self.text) if word[0] in known]
        if max(len(theirs), len(ours)) > _MOST_WORDS:
            return
        matcher = SequenceMatcher(
            None, [word[0] for word in theirs], [word[0] for word in ours], autojunk=False
        )
        for block in matcher.get_matching_blocks():
            self._theirs += (Span(*word.span()) for word in theirs[block.a :][: block.size])
            self._ours += (Span(*word.span()) for word in ours[block.b :][: block.size])

    def _between_words(self, start: int, end: int, after: int) -> Span | None:
        """Where marks lie: behind the word before them, or somewhere up to the word after them."""
        if not after:
            return None
        ours, theirs = self._ours[after - 1], self._theirs[after - 1]
        whole = Span(start + theirs.end - ours.end, end + theirs.end - ours.end)
        if self._is_plain(whole, start, end):
            return whole
        if after == len(self._ours) or _WORD.search(self._read, ours.end, self._ours[after].start):
            return None
        return Span(theirs.end, self._theirs[after].start)

    def _is_plain(self, span: Span, start: int, end: int) -> bool:
        return self.text[span.start : span.end] == self._read[start:end]
