"""Making the edits that the findings of a report offer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analyser.types import Edit, Finding


def apply_edits(text: str, edits: Sequence[Edit]) -> str:
    """The text with all edits made; of two that overlap, the one that begins first counts.

    Offsets are those of ``text``. Insertions at one offset come in the order of their places; the
    same edit twice is made once.
    """
    pieces: list[str] = []
    at = 0
    for edit in sorted(dict.fromkeys(edits), key=lambda edit: (edit.start, edit.end, edit.place)):
        if edit.start >= at:
            pieces += [text[at : edit.start], edit.text]
            at = edit.end
    return "".join([*pieces, text[at:]])


def all_edits(findings: Iterable[Finding]) -> tuple[Edit, ...]:
    """The edits of all findings."""
    return tuple(edit for finding in findings for edit in finding.edits)
