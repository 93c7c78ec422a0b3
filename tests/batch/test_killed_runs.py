"""Runs that are killed at any moment and gone on with make the bytes of an unbroken run."""

import multiprocessing
import os
import random
import signal
import time
from functools import partial
from pathlib import Path

import pytest

from analyser.batch import stream
from analyser.batch.output import open_output
from analyser.batch.scoring import Context, Setup, load_analyser
from analyser.batch.stream import run, score_in_this_process
from analyser.reading.tables import Record

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills forked processes")

RECORDS = [
    Record(f"draft {n}", f"t:{n}", error=f"t:{n}: broken")
    if n % 7 == 3
    else Record(f"draft {n}", f"t:{n}", f"Hi Sara,\n\nany news on role {n}?\n\nTom")
    for n in range(60)
]


@pytest.fixture(autouse=True)
def _small_chunks(monkeypatch):
    monkeypatch.setattr(stream, "CHUNK", 2)


def score_all(target: Path, *, resume: bool, count: int = len(RECORDS)) -> None:
    output = open_output(str(target))
    steps = run(
        iter(RECORDS[:count]),
        Context(),
        partial(score_in_this_process, Setup(output.form)),
        output,
        {"run": "this"},
        resume=resume,
        find_interview=str,
    )
    for _ in steps:
        pass


def run_and_kill(target: Path, seconds: float) -> bool:
    """Go on with a run in a process of its own; whether it was killed before its end."""
    process = multiprocessing.get_context("fork").Process(
        target=score_all, args=(target,), kwargs={"resume": True}
    )
    process.start()
    process.join(seconds)
    if process.is_alive():
        os.kill(process.pid, signal.SIGKILL)
    process.join()
    assert process.exitcode in (0, -signal.SIGKILL)
    return process.exitcode != 0


def kills_until_done(target: Path, chance: random.Random, longest: float) -> int:
    kills = 0
    while run_and_kill(target, chance.uniform(0, longest)):
        kills += 1
        longest *= 1.02  # so that it ends on a machine of any speed
    return kills


def unbroken(target: Path) -> float:
    """Make the output without a break; the seconds it takes."""
    load_analyser(Setup(open_output(str(target)).form))
    begin = time.perf_counter()
    score_all(target, resume=False)
    return time.perf_counter() - begin


@pytest.mark.parametrize("name", ["out.csv", "out.jsonl.gz", "out.parquet"])
def test_a_run_killed_a_few_times_loses_and_repeats_nothing(tmp_path, name):
    seconds = unbroken(tmp_path / f"whole-{name}")
    chance = random.Random(name)
    kills_until_done(tmp_path / name, chance, seconds / 3)
    assert (tmp_path / name).read_bytes() == (tmp_path / f"whole-{name}").read_bytes()


@pytest.mark.slow
@pytest.mark.parametrize("name", ["out.csv", "out.jsonl", "out.csv.gz", "out.parquet"])
def test_a_run_killed_fifty_times_loses_and_repeats_nothing(tmp_path, name):
    seconds = unbroken(tmp_path / f"whole-{name}")
    chance = random.Random(name)
    kills = 0
    while kills < 50:
        (tmp_path / name).unlink(missing_ok=True)
        kills += kills_until_done(tmp_path / name, chance, seconds / 5)
        assert (tmp_path / name).read_bytes() == (tmp_path / f"whole-{name}").read_bytes()


class Killed(BaseException):
    """Stands for the end of the process."""


def killing(original, left: list[int]):
    """The operation, which ends everything once it and others were called ``left`` times."""

    def call(*args, **kwargs):
        left[0] -= 1
        if left[0] < 0:
            raise Killed
        return original(*args, **kwargs)

    return call


@pytest.mark.parametrize("name", ["out.jsonl", "out.parquet"])
def test_a_run_may_be_killed_before_every_operation_on_a_file(tmp_path, monkeypatch, name):
    score_all(tmp_path / f"whole-{name}", resume=False, count=6)
    whole = (tmp_path / f"whole-{name}").read_bytes()
    target = tmp_path / name
    killed = True
    operations = 0
    while killed:
        left = [operations]
        with monkeypatch.context() as patched:
            for owner, call in ((os, "fsync"), *((Path, c) for c in ("replace", "unlink", "open"))):
                patched.setattr(owner, call, killing(getattr(owner, call), left))
            try:
                score_all(target, resume=False, count=6)
                killed = False
            except Killed:
                operations += 1
        if killed:
            score_all(target, resume=True, count=6)
        assert target.read_bytes() == whole
        target.unlink()
    assert operations > 15
