"""Where the words of a mail lie in its source, which an editor shows with headers and encoding."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from difflib import SequenceMatcher

from analyser.types import Span

_WORD = re.compile(r"[A-Za-z0-9]+")
_MOST_WORDS = 2_000
"""Aligning more would keep a person waiting who types."""


class MailSource:
    """A text that was read from a mail, aligned with the source by the words they share.

    Args:
        source: the whole mail.
        text: what was read from it.
    """

    def __init__(self, source: str, text: str) -> None:
        self._source, self._text = source, text
        self._theirs: list[Span] = []
        self._ours: list[Span] = []
        theirs, ours = (list(_WORD.finditer(each)) for each in (source, text))
        if max(len(theirs), len(ours)) > _MOST_WORDS:
            return
        matcher = SequenceMatcher(
            None, [word[0] for word in theirs], [word[0] for word in ours], autojunk=False
        )
        for block in matcher.get_matching_blocks():
            self._theirs += (Span(*word.span()) for word in theirs[block.a :][: block.size])
            self._ours += (Span(*word.span()) for word in ours[block.b :][: block.size])

    def locate(self, start: int, end: int) -> Span | None:
        """Where ``text[start:end]`` lies in the source; where encoded, from word to word.

        ``None`` where the source has no word of it as it is, as in base64.
        """
        first = bisect_left(self._ours, start, key=lambda word: word.start)
        last = bisect_right(self._ours, end, key=lambda word: word.end) - 1
        if first > last:
            return None
        span = Span(self._theirs[first].start, self._theirs[last].end)
        whole = Span(
            span.start - (self._ours[first].start - start), span.end + end - self._ours[last].end
        )
        return whole if self.is_plain(whole, start, end) else span

    def is_plain(self, span: Span, start: int, end: int) -> bool:
        """Whether the source has ``text[start:end]`` there as it is, so that it may be edited."""
        return self._source[span.start : span.end] == self._text[start:end]
