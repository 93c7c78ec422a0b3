"""Coverage-guided fuzzing of the targets with atheris, a process for each.

A corpus grows in ``trials/corpus`` from run to run and is not kept in the repository; an input
that is a find is written to ``tests/trust/finds/TARGET``, where the tests try it for good.
"""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

CORPUS = Path(__file__).with_name("corpus")
FINDS = Path(__file__).parents[1] / "tests" / "trust" / "finds"
_LONGEST_INPUT = 20_000  # bytes; longer ones find little more, and slowly
_LONGEST_DRAFT = 250  # of one that is analysed: the same branches ten times as often
_LONGEST_SECONDS = 20  # for one input, with the coverage counted
_MEMORY = 3_000  # megabytes

SHARES: Mapping[str, float] = {
    "txt": 0.10,
    "md": 0.05,
    "eml": 0.10,
    "docx": 0.07,
    "csv": 0.08,
    "tsv": 0.06,
    "jsonl": 0.09,
    "gz": 0.03,
    "parquet": 0.03,
    "ics": 0.02,
    "notes": 0.02,
    "log-table": 0.05,
    "log-file": 0.01,
    "examples-jsonl": 0.05,
    "examples-csv": 0.04,
    "model": 0.03,
    "settings": 0.02,
    "analyse": 0.15,
}
"""How the inputs are divided among the targets: the quick ones get more."""


def fuzz(inputs: int, only: Sequence[str] = ()) -> dict[str, int]:
    """Run about so many inputs in all; how many each target was given.

    Raises:
        SystemExit: a target failed; what it was given lies in :data:`FINDS`.
    """
    done: dict[str, int] = {}
    failed = []
    chosen = only or tuple(SHARES)
    whole = sum(SHARES[name] for name in chosen)
    for name in chosen:
        runs = max(100, round(inputs * SHARES[name] / whole))
        done[name], good = _fuzz_one(name, runs)
        print(f"{name:16} {done[name]:>9,} inputs{'' if good else '   A FIND'}", flush=True)
        if not good:
            failed.append(name)
    if failed:
        sys.exit(f"finds: {', '.join(failed)}; see {FINDS}")
    return done


def _fuzz_one(name: str, runs: int) -> tuple[int, bool]:
    corpus, finds = CORPUS / name, FINDS / name
    corpus.mkdir(parents=True, exist_ok=True)
    finds.mkdir(parents=True, exist_ok=True)
    longest = _LONGEST_DRAFT if name == "analyse" else _LONGEST_INPUT
    command = [
        *(sys.executable, "-m", "trials.fuzz", name, str(corpus), f"-runs={runs}"),
        *(f"-max_len={longest}", f"-timeout={_LONGEST_SECONDS}"),
        *(f"-rss_limit_mb={_MEMORY}", f"-artifact_prefix={finds}/", "-print_final_stats=1"),
    ]
    ran = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    if not any(finds.iterdir()):
        finds.rmdir()
    counted = re.search(r"number_of_executed_units:\s*(\d+)", ran.stderr)
    if ran.returncode:
        print(ran.stdout[-2_000:], ran.stderr[-4_000:], file=sys.stderr)
    return int(counted[1]) if counted else 0, ran.returncode == 0


def _run(arguments: Sequence[str]) -> None:
    """The process of one target; atheris ends it."""
    import atheris

    name, corpus = arguments[:2]
    # instrument_imports counts the branches of what is imported inside it
    with atheris.instrument_imports(include=["analyser"]):
        from trials.sound import seeds
        from trials.targets import attempt

    for seed in seeds(name):
        (Path(corpus) / hashlib.sha256(seed).hexdigest()[:16]).write_bytes(seed)
    atheris.Setup([name, corpus, *arguments[2:]], lambda data: attempt(name, data))
    atheris.Fuzz()


if __name__ == "__main__":
    os.environ.setdefault("PYTHONUNBUFFERED", "1")
    _run(sys.argv[1:])
