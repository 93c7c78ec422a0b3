"""A report as what an editor shows: diagnostics in place, and quick fixes for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lsprotocol.types import (
    CodeAction,
    CodeActionKind,
    Diagnostic,
    DiagnosticSeverity,
    Range,
    TextEdit,
    WorkspaceEdit,
)

from analyser.editor.positions import Positions
from analyser.labels import Severity
from analyser.presenting.source import Source
from analyser.types import Finding, Report

SOURCE = "analyser"

# a hint of the protocol is hardly shown by most editors
_SEVERITIES: dict[Severity, DiagnosticSeverity] = {
    "error": DiagnosticSeverity.Error,
    "warning": DiagnosticSeverity.Warning,
    "hint": DiagnosticSeverity.Information,
}
_LONGEST_TITLE = 80


@dataclass(frozen=True, slots=True)
class Mark:
    """A diagnostic and the edits that mend it, none where there are none to offer."""

    diagnostic: Diagnostic
    edits: tuple[TextEdit, ...] = ()


def marks_of(
    source: str, text: str, report: Report, units: Callable[[str], int]
) -> tuple[Mark, ...]:
    """The marks of a report, in its order.

    Args:
        source: what the editor shows.
        text: what was analysed; another one than ``source`` for a mail.
        report: on ``text``.
        units: see :class:`Positions`.
    """
    positions = Positions(source, units)
    places = Source(source, text)
    return tuple(_mark(finding, positions, places) for finding in report.findings)


def failure(source: str, message: str, units: Callable[[str], int]) -> Mark:
    """The mark of a text that cannot be analysed."""
    place = Positions(source, units).first_line()
    return Mark(Diagnostic(place, message, DiagnosticSeverity.Error, source=SOURCE))


def fixes(uri: str, marks: tuple[Mark, ...], wanted: Range) -> Iterator[CodeAction]:
    """The quick fixes of the marks that touch a range of the document at ``uri``.

    What mends several marks, as of a sentence with two tones, is one fix.
    """
    at_hand = [one for one in marks if one.edits and _touch(one.diagnostic.range, wanted)]
    for number, mark in enumerate(at_hand):
        if any(mark.edits == earlier.edits for earlier in at_hand[:number]):
            continue
        yield CodeAction(
            title=_title(mark.edits),
            kind=CodeActionKind.QuickFix,
            diagnostics=[one.diagnostic for one in at_hand if one.edits == mark.edits],
            edit=WorkspaceEdit(changes={uri: list(mark.edits)}),
            is_preferred=True,
        )


def _mark(finding: Finding, positions: Positions, source: Source) -> Mark:
    place, edits = source.place_of(finding), source.edits_of(finding)
    return Mark(
        Diagnostic(
            range=positions.range(*place) if place else positions.first_line(),
            message=f"{finding.message}\n{finding.advice}",
            severity=_SEVERITIES[finding.severity],
            code=finding.rule,
            source=SOURCE,
        ),
        tuple(TextEdit(positions.range(*span), text) for span, text in edits),
    )


def _touch(one: Range, other: Range) -> bool:
    return _ends(one) >= _starts(other) and _ends(other) >= _starts(one)


def _starts(place: Range) -> tuple[int, int]:
    return place.start.line, place.start.character


def _ends(place: Range) -> tuple[int, int]:
    return place.end.line, place.end.character


def _title(edits: tuple[TextEdit, ...]) -> str:
    new = " … ".join(edit.new_text.strip() for edit in edits if edit.new_text.strip())
    if not new:
        return "Take it out"
    cut = f"{new[: _LONGEST_TITLE - 1]}…" if len(new) > _LONGEST_TITLE else new
    return f"Write “{' '.join(cut.split())}”"
