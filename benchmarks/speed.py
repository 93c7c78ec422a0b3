"""Speed side by side, in paired rounds.

A shared machine drifts, so each round times all contenders one after another on the same drafts,
and the figure is the ratio within a round: its median and its extremes. Times are those of the
processor, not of the clock.
"""

from collections.abc import Sequence
from statistics import median
from typing import Any

from analyser import Draft
from benchmarks.contenders import OURS, Contender

ROUNDS = 9
AT_ONCE = 200


def measure_speed(rivals: Sequence[Contender], corpus: Sequence[Draft]) -> dict[str, Any]:
    """Drafts a second, and how many times as fast this program is: least, median, most."""
    rates: dict[str, list[float]] = {rival.name: [] for rival in rivals}
    for number in range(ROUNDS + 1):  # the first one warms up
        part = [corpus[(number * AT_ONCE + n) % len(corpus)] for n in range(AT_ONCE)]
        for rival in rivals:
            taken = rival.run(part)
            if number:
                rates[rival.name].append(len(part) / taken.seconds)
    return {name: _compared(rates[OURS], theirs) for name, theirs in rates.items()}


def _compared(ours: Sequence[float], theirs: Sequence[float]) -> dict[str, Any]:
    ratios = sorted(a / b for a, b in zip(ours, theirs, strict=True))
    return {
        "drafts_per_second": round(median(theirs), 1),
        "ours_to_theirs": [round(ratio, 2) for ratio in (ratios[0], median(ratios), ratios[-1])],
    }
