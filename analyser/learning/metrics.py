"""Precision, recall, F1 and average precision, from counts and rankings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Figures = dict[str, float | int | None]
"""Named figures; ``None`` where one cannot be said, as the recall of what does not occur."""


@dataclass(slots=True)
class Tally:
    """Counts right, wrong and missed predictions of one label."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @classmethod
    def of(cls, predicted: Iterable[bool], truth: Iterable[bool]) -> Tally:
        """Count all items."""
        tally = cls()
        for said, true in zip(predicted, truth, strict=True):
            tally.add(bool(said), bool(true))
        return tally

    def add(self, predicted: bool, true: bool) -> None:
        """Count one item."""
        self.right += predicted and true
        self.wrong += predicted and not true
        self.missed += true and not predicted

    def figures(self) -> Figures:
        """Precision, recall, F1, and how many items carry the label."""
        predicted, support = self.right + self.wrong, self.right + self.missed
        return {
            "precision": self.right / predicted if predicted else None,
            "recall": self.right / support if support else None,
            "f1": 2 * self.right / (predicted + support) if support else None,
            "support": support,
        }


def average_precision(scores: Sequence[float], truth: Sequence[bool]) -> float | None:
    """The area under the curve of precision over recall; items of equal score count together."""
    total = sum(truth)
    if not total:
        return None
    ranked = sorted(zip(scores, truth, strict=True), key=lambda item: -item[0])
    area, hits, before = 0.0, 0, 0
    for at, (score, true) in enumerate(ranked):
        hits += true
        if at + 1 == len(ranked) or ranked[at + 1][0] != score:
            area += (hits - before) / total * hits / (at + 1)
            before = hits
    return area


def mean_of(figures: Iterable[Mapping[str, float | int | None]], name: str) -> float | None:
    """The mean of one figure over those labels that have it."""
    values = [value for item in figures if (value := item.get(name)) is not None]
    return sum(values) / len(values) if values else None


def share(flags: Sequence[bool]) -> float | None:
    """The share of true ones; ``None`` of nothing."""
    return sum(flags) / len(flags) if flags else None


def calibration_error(scores: Sequence[float], truth: Sequence[bool], bins: int = 10) -> float:
    """The mean gap between probability and frequency (expected calibration error, 0 to 1)."""
    groups: list[list[tuple[float, bool]]] = [[] for _ in range(bins)]
    for score, true in zip(scores, truth, strict=True):
        groups[min(int(score * bins), bins - 1)].append((score, true))
    gaps = [abs(sum(score - true for score, true in group)) for group in groups]
    return sum(gaps) / max(1, len(scores))


def round_figures(value: Any) -> Any:
    """The same with every figure rounded to four places, so that two measurements can be equal."""
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, dict):
        return {key: round_figures(item) for key, item in value.items()}
    return value
