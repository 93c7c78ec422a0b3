"""A million drafts, for real: the rate and the memory of ``analyser score`` over time.

``python -m benchmarks.million`` makes the drafts (for load only, see ``corpus.py``), scores them as
a user would, and looks at the processes every few seconds. Stopped by ``--minutes`` or an
interrupt, it says how many were scored until then; the rest is not made up.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

from benchmarks.corpus import made_lines
from benchmarks.results import ROOT, results_file, write_results

PERIOD = 5.0
"""Seconds between two looks at the processes."""

KEPT = 60
"""Points of the course that are kept."""


@dataclass(frozen=True)
class Look:
    """How far the run has come at one moment.

    ``seconds`` since the start by the clock, ``processor_seconds`` those of all its processes, and
    their resident memory in megabytes.
    """

    seconds: float
    records: int
    processor_seconds: float
    megabytes: float


def main() -> None:
    """Make the drafts, score them, and keep the course of it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.million", description=__doc__)
    parser.add_argument("--count", type=int, default=1_000_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--minutes", type=float, default=float("inf"), help="stop after these")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder, "made.jsonl")
        with table.open("w", encoding="utf-8") as file:
            file.writelines(made_lines(asked.count))
        print(f"{asked.count:,} drafts made, {table.stat().st_size / 1e6:,.0f} MB", flush=True)
        looks = _score(table, asked.count, asked.workers, asked.minutes * 60)
    results = {"asked_for": asked.count, "workers": asked.workers, **_summed_up(looks)}
    path = results_file("million-")
    write_results(path, results)
    print(f"{results['scored']:,} scored; written to {path.relative_to(ROOT)}")


def _score(table: Path, count: int, workers: int, longest: float) -> list[Look]:
    target = table.with_name("scores.csv")
    progress = target.with_name("scores.csv.progress")
    command = [sys.executable, "-m", "analyser", "score", str(table), "-o", str(target)]
    begin = time.monotonic()
    looks: list[Look] = []
    with subprocess.Popen([*command, "--workers", str(workers)]) as run:
        try:
            while run.poll() is None and time.monotonic() - begin < longest:
                time.sleep(PERIOD)
                look = _look(run.pid, progress, time.monotonic() - begin)
                # of a run that is ending some processes are gone already, with what they spent
                if look and look.processor_seconds >= (looks[-1].processor_seconds if looks else 0):
                    looks.append(look)
                    print(f"{look.seconds:8,.0f} s {look.records:>10,}", flush=True)
        except KeyboardInterrupt:
            print("stopped")
        finally:
            run.terminate()
    if run.returncode == 0:
        spent = resource.getrusage(resource.RUSAGE_CHILDREN)
        processor_seconds = spent.ru_utime + spent.ru_stime
        seconds, memory = time.monotonic() - begin, looks[-1].megabytes
        looks.append(Look(seconds, count, processor_seconds, memory))
    return looks


def _look(pid: int, progress: Path, seconds: float) -> Look | None:
    """``None`` before the first chunk, and after the last."""
    try:
        content = json.loads(progress.read_text())
        family = [psutil.Process(pid), *psutil.Process(pid).children(recursive=True)]
        times = [process.cpu_times() for process in family]
        memory = sum(process.memory_info().rss for process in family)
    except (OSError, psutil.Error):
        return None
    spent = sum(one.user + one.system for one in times)
    return Look(seconds, content["progress"]["records"], spent, memory / 1e6)


def _summed_up(looks: list[Look]) -> dict[str, Any]:
    last = looks[-1]
    step = max(1, len(looks) // KEPT)
    return {
        "scored": last.records,
        "minutes": round(last.seconds / 60, 1),
        "processor_minutes": round(last.processor_seconds / 60, 1),
        "drafts_per_second": round(last.records / last.seconds, 1),
        "drafts_per_processor_second": round(last.records / last.processor_seconds, 1),
        "peak_megabytes": round(max(look.megabytes for look in looks), 1),
        "load_of_the_machine": [round(load, 1) for load in os.getloadavg()],
        "course": [
            {
                "minutes": round(look.seconds / 60, 1),
                "scored": look.records,
                "drafts_per_processor_second": round(
                    (look.records - before.records)
                    / max(look.processor_seconds - before.processor_seconds, 0.01),
                    1,
                ),
                "megabytes": round(look.megabytes, 1),
            }
            for before, look in zip(looks[::step], looks[step::step], strict=False)
        ],
    }


if __name__ == "__main__":
    main()
