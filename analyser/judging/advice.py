"""Making the edits that the findings of a report offer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analyser.judging.placing import ORDER
from analyser.types import Edit, Finding


def apply_edits(text: str, edits: Sequence[Edit]) -> str:
    """The text with all edits made; of two that overlap, the one that begins first counts.

    Offsets are those of ``text``. Insertions at one place keep their order; the same edit twice is
    made once.
    """
    pieces: list[str] = []
    at = 0
    for edit in sorted(dict.fromkeys(edits), key=lambda edit: (edit.start, edit.end)):
        if edit.start >= at:
            pieces += [text[at : edit.start], edit.text]
            at = edit.end
    return "".join([*pieces, text[at:]])


def all_edits(findings: Iterable[Finding]) -> tuple[Edit, ...]:
    """The edits of all findings, those for missing parts in the order of a message."""
    places = {f"element.{part}": place for place, part in enumerate(ORDER)}
    ordered = sorted(findings, key=lambda one: places.get(one.rule, -1))
    return tuple(edit for finding in ordered for edit in finding.edits)
