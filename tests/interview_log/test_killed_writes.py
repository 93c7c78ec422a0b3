"""A process that is killed in the middle of a write leaves the old state or the new one."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
from interview_log_samples import ACME

from analyser.interview_log.store import InterviewLog
from trials.kills import LONGEST, kill_often

OPENER = """
import sys
from analyser.interview_log.store import InterviewLog
print("opening", flush=True)
InterviewLog.open(sys.argv[1])
"""


def test_a_killed_writer_leaves_the_old_state_or_the_new(place: str) -> None:
    kill_often(place, 20)


@pytest.mark.slow
def test_a_writer_killed_two_hundred_times_leaves_the_old_state_or_the_new(place: str) -> None:
    kill_often(place, 200)


@pytest.mark.slow
def test_a_process_killed_while_it_makes_or_upgrades_a_log_leaves_one_that_opens(
    tmp_path: Path,
) -> None:
    history = (Path(__file__).parent / "version_1.sql").read_text("utf-8")
    moments = random.Random(1)
    for number in range(40):
        path = tmp_path / str(number) / "log.sqlite3"
        old = number % 2
        if old:
            restore(path, history)
        opener = subprocess.Popen([sys.executable, "-c", OPENER, str(path)], stdout=subprocess.PIPE)
        assert opener.stdout is not None
        opener.stdout.readline()
        time.sleep(moments.uniform(0, LONGEST))
        opener.kill()
        opener.wait()
        opener.stdout.close()
        with InterviewLog.open(path) as log:
            assert len(log.interviews()) == (2 if old else 0)
            log.add(ACME)


def restore(path: Path, history: str) -> None:
    """A file as the first version left it."""
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(history)
