"""Every trial in its long version, one command: ``python -m trials``.

Each prints what it tried; the first that fails ends the run. With a name only that one is run.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from trials.full_disk import TRIALS as FULL_DISKS
from trials.fuzz import fuzz
from trials.hostile import try_pattern
from trials.kills import kill_often
from trials.patterns import gather
from trials.targets import TARGETS


def main() -> None:
    """Run the trials that were asked for."""
    parser = argparse.ArgumentParser(prog="python -m trials", description=__doc__)
    parser.add_argument("trials", nargs="*", metavar="TRIAL", help=", ".join(_TRIALS))
    parser.add_argument("--inputs", type=int, default=1_000_000, help="for the fuzzer, in all")
    parser.add_argument("--target", action="append", choices=TARGETS, help="only these readers")
    parser.add_argument("--longest", type=int, default=200_000, help="characters for a pattern")
    parser.add_argument("--strings", type=int, default=3, help="the costliest for each pattern")
    parser.add_argument("--kills", type=int, default=500, help="of a process that writes the log")
    options = parser.parse_args()
    unknown = set(options.trials) - _TRIALS.keys()
    if unknown:
        parser.error(f"no trial {', '.join(sorted(unknown))}; there are: {', '.join(_TRIALS)}")
    for name in options.trials or _TRIALS:
        print(f"--- {name}", flush=True)
        _TRIALS[name](options)


def _fuzz(options: argparse.Namespace) -> None:
    done = fuzz(options.inputs, options.target or ())
    print(f"{sum(done.values()):,} inputs, no find")


def _patterns(options: argparse.Namespace) -> None:
    patterns = gather()
    grown = []
    for number, used in enumerate(patterns, start=1):
        grown.append(try_pattern(used, options.longest, options.strings))
        if grown[-1].is_slow:
            print(grown[-1], flush=True)
        if number % 50 == 0:
            print(f"{number} of {len(patterns)} patterns", flush=True)
    slow = sum(one.is_slow for one in grown)
    if slow:
        sys.exit(f"{slow} patterns are slow")
    steepest = max(grown, key=lambda one: one.ratio)
    print(f"{len(patterns)} patterns on strings of {options.longest:,} characters, none slow")
    print(f"the steepest costs {steepest.ratio:.1f} times as much as a quarter:\n{steepest}")


def _kills(options: argparse.Namespace) -> None:
    with tempfile.TemporaryDirectory() as folder:
        kill_often(str(Path(folder) / "log.sqlite3"), options.kills)
    print(f"{options.kills} kills, every log whole")


def _full_disks(_options: argparse.Namespace) -> None:
    for name in FULL_DISKS:
        command = [sys.executable, "-m", "trials.full_disk", name]
        ran = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
        print(f"{name}: {int(ran.stdout)} writes that failed, nothing lost", flush=True)


_TRIALS: dict[str, Callable[[argparse.Namespace], None]] = {
    "kills": _kills,
    "full-disks": _full_disks,
    "patterns": _patterns,
    "fuzz": _fuzz,
}

if __name__ == "__main__":
    main()
