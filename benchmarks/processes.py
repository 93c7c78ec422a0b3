"""What whole processes cost: the start, memory, and the gain from a second worker."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from analyser.resources import shipped
from benchmarks.corpus import made_lines

PAIRS = 15
COUNTS = (1_000, 10_000, 100_000)
SHARED = 6_000
"""Drafts that one worker and two are given."""


_SPENDING = Path(__file__).with_name("spending.py")


@dataclass(frozen=True)
class Spent:
    """Seconds by the clock and of the processor, and the greatest memory in megabytes."""

    seconds: float
    processor_seconds: float
    megabytes: float


def measure_start() -> list[float]:
    """How many times a bare ``import spacy`` a first ``analyser check`` costs, by pairs."""
    check = ["-m", "analyser", "check", str(shipped("data", "samples", "good-email.txt"))]
    ratios = [
        _spent(check).processor_seconds / _spent(["-c", "import spacy"]).processor_seconds
        for _ in range(PAIRS)
    ]
    return _spread(ratios)


def measure_numbers() -> dict[int, dict[str, float]]:
    """The rate and the memory of ``analyser score`` by the number of drafts."""
    found = {}
    for count in COUNTS:
        with tempfile.TemporaryDirectory() as folder:
            spent = _score(_table(Path(folder), count), workers=1)
        found[count] = {
            "drafts_per_processor_second": round(count / spent.processor_seconds, 1),
            "peak_megabytes": round(spent.megabytes, 1),
        }
    return found


def measure_workers() -> dict[str, Any]:
    """How many times as fast two workers are as one, by the clock, in pairs."""
    with tempfile.TemporaryDirectory() as folder:
        table = _table(Path(folder), SHARED)
        gains = [
            _score(table, workers=1).seconds / _score(table, workers=2).seconds
            for _ in range(PAIRS)
        ]
    return {"drafts": SHARED, "processors": os.cpu_count(), "gain": _spread(gains)}


def _table(folder: Path, count: int) -> Path:
    path = folder / "made.jsonl"
    with path.open("w", encoding="utf-8") as file:
        file.writelines(made_lines(count))
    return path


def _score(table: Path, *, workers: int) -> Spent:
    target = table.with_name("scores.csv")
    command = ["-m", "analyser", "score", str(table), "-o", str(target)]
    return _spent([*command, "--workers", str(workers)])


def _spent(arguments: Sequence[str]) -> Spent:
    command = [sys.executable, "-S", str(_SPENDING), sys.executable, *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return Spent(**json.loads(done.stdout))


def _spread(ratios: Sequence[float]) -> list[float]:
    """Least, median and most."""
    return [round(ratio, 2) for ratio in (min(ratios), median(ratios), max(ratios))]
