"""A draft with its report, as every form of output takes it."""

from __future__ import annotations

from dataclasses import dataclass

from analyser.types import Report


@dataclass(frozen=True, slots=True)
class Checked:
    """A draft that was analysed: where it came from, its text, and the report."""

    path: str
    text: str
    report: Report
