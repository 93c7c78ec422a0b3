"""Remarks as a person meets them: all that is said of the tone of one sentence is one card."""

from __future__ import annotations

from collections.abc import Iterable

from analyser.types import Finding

Card = tuple[Finding, ...]
"""What is said together, the heaviest first."""


def on_cards(findings: Iterable[Finding]) -> list[Card]:
    """The findings of a report, those on the tone of one sentence joined in the place of the first.

    Their edit is the same, for it mends the sentence.
    """
    cards: dict[object, list[Finding]] = {}
    for at, finding in enumerate(findings):
        sentence = (finding.start, finding.end)
        cards.setdefault(sentence if tone_of(finding) else at, []).append(finding)
    return [tuple(card) for card in cards.values()]


def tone_of(finding: Finding) -> str:
    """The tone label that a finding is about; empty where it is about something else."""
    family, _, label = finding.rule.partition(".")
    return label if family == "tone" and finding.start is not None else ""
