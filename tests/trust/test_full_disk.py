"""On a disk that is full, what was there stays, and a sentence says what could not be written."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from analyser.cli import main
from analyser.errors import AnalyserError
from analyser.interview_log.store import InterviewLog
from analyser.types import Interview
from trials.full_disk import TRIALS

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs the limits of Linux")


@pytest.mark.slow
@pytest.mark.parametrize("name", TRIALS)
def test_a_write_that_fails_leaves_what_was_there(name):
    ran = subprocess.run(
        [sys.executable, "-m", "trials.full_disk", name],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert int(ran.stdout) >= 8  # else it was never full where it matters


@pytest.fixture
def tiny_disk(tmp_path):
    """A disk of 128 kilobytes, where this process may mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=128k,mode=700", "tmpfs", str(folder)]
    if os.geteuid() or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("no right to mount a disk")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_log_on_a_disk_that_runs_full_keeps_all_that_it_took(tiny_disk):
    place = tiny_disk / "log.sqlite3"
    kept = []

    def fill(log):
        for number in range(100):
            kept.append(log.add(Interview(f"Company {number}", "Cook", notes="n" * 5_000)))

    with InterviewLog.open(place) as log, pytest.raises(AnalyserError, match="nothing was changed"):
        fill(log)
    assert kept
    with InterviewLog.open(place) as log:
        assert log.interviews() == kept


@pytest.mark.parametrize(
    "arguments", [["rules"], ["schema"], ["--help"], ["interview", "export"], ["forget", "--yes"]]
)
def test_a_full_standard_output_is_told_and_ends_with_two(arguments, tmp_path):
    (tmp_path / "settings.toml").write_text("")
    with open("/dev/full", "wb") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "analyser", *arguments],
            env={**os.environ, "ANALYSER_HOME": str(tmp_path)},
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert ran.returncode == 2
    assert ran.stderr.splitlines()[-1].startswith("analyser: the output cannot be written")
    if "forget" in arguments:
        assert not (tmp_path / "settings.toml").exists()


def test_a_fault_of_another_kind_is_not_taken_for_a_full_disk(monkeypatch, capsys):
    def fail(*_):
        raise OSError(errno.ENOTTY, "no typewriter")

    monkeypatch.setattr("analyser.cli.reference.schema.callback", fail)
    with pytest.raises(SystemExit) as ended:
        main(["schema"])
    assert ended.value.code == 2
    assert "fault of the program" in capsys.readouterr().err


def test_a_full_standard_error_changes_nothing(tmp_path):
    with open("/dev/full", "wb") as full:
        command = [sys.executable, "-m", "analyser", "check", "missing.txt"]
        assert subprocess.run(command, cwd=tmp_path, stderr=full, check=False).returncode == 2
