"""The lines of a text and the edges of its stretches, without changing it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from analyser.types import Span

_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c]+")
_NO_WORD = re.compile(r"\W+")


class Line(NamedTuple):
    """One line without the white space at its edges: ``text`` lies at ``start`` to ``end``."""

    start: int
    end: int
    text: str


def lines_of(text: str, start: int, end: int) -> Iterator[Line]:
    """The lines of ``text[start:end]`` that are not blank."""
    for match in _LINE.finditer(text, start, end):
        words = match[0].strip()
        if words:
            begin = match.start() + match[0].index(words)
            yield Line(begin, begin + len(words), words)


def stripped(text: str, start: int, end: int) -> Span:
    """``text[start:end]`` without the white space at its edges; empty where it is all space."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def marks_at_end(text: str) -> str:
    """The marks and white space behind the last word of a text."""
    # read backwards, for a search from the front is quadratic in the marks before other words
    found = _NO_WORD.match(text[::-1])
    return found[0][::-1] if found else ""
