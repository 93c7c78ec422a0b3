"""A draft with its report, as every form of output takes it."""

from __future__ import annotations

from dataclasses import dataclass

from analyser.presenting.source import Source
from analyser.types import Report


@dataclass(frozen=True, slots=True)
class Checked:
    """A draft that was analysed: where it came from, its text, and the report.

    ``source`` is what an editor shows of it, where that is another text.
    """

    path: str
    text: str
    report: Report
    source: str | None = None

    def places(self) -> Source:
        """Where the offsets of the report lie in what an editor shows."""
        return Source(self.text if self.source is None else self.source, self.text)
