"""Findings as ``path:line:col: severity rule message``, and offsets as lines and columns."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from analyser.control_characters import harmless

if TYPE_CHECKING:
    from analyser.presenting.checked import Checked


class LineIndex:
    """Line and column, both from 1, of an offset in a text; columns count code points."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in re.finditer(r"\r\n|\n|\r", text))]

    def at(self, offset: int) -> tuple[int, int]:
        """The line and column of ``offset``."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def editor_lines(checked: Checked) -> Iterator[str]:
    """A line a finding; what is missing, or hidden by an encoding, is put at the first line."""
    source = checked.places()
    index = LineIndex(source.text)
    path = harmless(checked.path).replace("\n", "\\n")
    for finding in checked.report.findings:
        place = source.place_of(finding)
        line, column = index.at(place.start if place else 0)
        message = harmless(f"{finding.message} {finding.advice}").replace("\n", " ")
        yield f"{path}:{line}:{column}: {finding.severity} {finding.rule} {message}"
