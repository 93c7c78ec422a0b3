"""Whoever type-checks a program of their own sees the types of this package."""

import subprocess
import sys

import pytest

PROGRAM = """
from datetime import date

import analyser.timing
from analyser import Analyser, AnalyserError, Contact, Draft, Interview, Report

def urgent(report: Report) -> list[str]:
    return [finding.message for finding in report.findings if finding.severity == "error"]

try:
    judge = Analyser(sensitivity="quiet")
    held = Interview("Acme", "Clerk", held_on=date(2026, 3, 3))
    report = judge.analyse(Draft("Hi", send_on=date(2026, 3, 4)), held, [Contact(date(2026, 3, 4))])
    reveal_type(report.ready)
    reveal_type(report.elements["interest"].state)
    reveal_type(analyser.timing.assess(held, send_on=date(2026, 3, 4)).earliest)
    urgent(report)
except AnalyserError as error:
    raise SystemExit(str(error)) from error
"""


@pytest.fixture
def check(tmp_path):
    def call(program):
        (tmp_path / "program.py").write_text(program)
        command = [sys.executable, "-m", "mypy", "--strict", "--no-incremental", "program.py"]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout

    return call


@pytest.mark.slow
def test_a_strict_check_of_a_users_program_passes_and_knows_the_types(check):
    code, told = check(PROGRAM)
    assert code == 0, told
    assert 'Revealed type is "bool"' in told
    assert "Literal['present']" in told
    assert "datetime.date | None" in told


@pytest.mark.slow
def test_a_misspelt_option_is_seen_before_it_runs(check):
    code, told = check('from analyser import Analyser\n\nAnalyser(sensitivity="loud")\n')
    assert code == 1
    assert "sensitivity" in told
