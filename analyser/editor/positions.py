"""Offsets of the analysis as positions of an editor, which count lines from 0 and other units."""

from __future__ import annotations

from collections.abc import Callable

from lsprotocol.types import Position, Range

from analyser.presenting.lines import LineIndex


class Positions:
    """The positions in one text.

    Args:
        text: as the editor has it.
        units: how many units of the editor a piece of text has; UTF-16 code units, where client
            and server have not agreed on others.
    """

    def __init__(self, text: str, units: Callable[[str], int]) -> None:
        self._text = text
        self._units = units
        self._index = LineIndex(text)

    def at(self, offset: int) -> Position:
        """The position of an offset in code points."""
        line, column = self._index.at(offset)
        return Position(line - 1, self._units(self._text[offset - column + 1 : offset]))

    def range(self, start: int, end: int) -> Range:
        """The range of ``text[start:end]``."""
        return Range(self.at(start), self.at(end))

    def first_line(self) -> Range:
        """The first line that is not blank, where findings about the whole text are put."""
        start = len(self._text) - len(self._text.lstrip())
        lines = self._text[start:].splitlines()
        return self.range(start, start + len(lines[0]) if lines else start)
