"""Everything of the user's goes, and nothing else does."""

import os
import shutil
from datetime import date

import pytest
from click.testing import CliRunner

from analyser.cli import command
from analyser.errors import AnalyserError
from analyser.interview_log.store import InterviewLog
from analyser.resources import own_files, shipped
from analyser.types import Contact, Interview


@pytest.fixture
def home(monkeypatch, tmp_path):
    folder = tmp_path / "home"
    monkeypatch.setenv("ANALYSER_HOME", str(folder))
    with InterviewLog.open(folder / "log.sqlite3") as log:
        kept = log.add(Interview("Acme", "Cook", held_on=date(2026, 3, 2)))
        log.add_contact(kept.id, Contact(date(2026, 3, 3)))
    (folder / "log.sqlite3.damaged-1").write_bytes(b"x")
    (folder / "settings.toml").write_text('sensitivity = "quiet"')
    left_by_a_kill = folder / ".analyser-x1"
    left_by_a_kill.mkdir()
    for place in (folder / "corrections.jsonl", left_by_a_kill / "new"):
        place.write_text("{}")
    shutil.copytree(shipped("models", "tone"), folder / "models" / "tone")
    person = folder / "people" / "0a"
    person.mkdir(parents=True)
    (person / "log.sqlite3").write_bytes(b"x")
    return folder


def run(*arguments, **options):
    return CliRunner().invoke(command, ["forget", *arguments], **options)


def test_everything_goes_and_is_named(home):
    ran = run("--yes")
    assert ran.exit_code == 0, ran.output
    for name in ("log.sqlite3", "log.sqlite3.damaged-1", "settings.toml", "people"):
        assert f"removed {home / name}\n" in ran.stdout
    assert not home.exists()


def test_what_the_program_did_not_make_stays(home):
    (home / "letter.txt").write_text("mine")
    (home / "models" / "other").mkdir()
    (home / "log.sqlite3.version-mine").mkdir()
    run("--yes")
    there = {path.name for path in home.rglob("*")}
    assert there == {"letter.txt", "models", "other", "log.sqlite3.version-mine"}


def test_nothing_goes_without_an_answer(home):
    before = sorted(home.rglob("*"))
    ran = run()
    assert isinstance(ran.exception, AnalyserError)
    assert "--yes" in str(ran.exception)
    assert sorted(home.rglob("*")) == before


def test_a_no_removes_nothing(home, monkeypatch):
    monkeypatch.setattr("analyser.cli.forget.is_terminal", lambda: True)
    before = sorted(home.rglob("*"))
    assert "nothing was removed" in run(input="n\n").stderr
    assert sorted(home.rglob("*")) == before
    assert run(input="y\n").exit_code == 0
    assert not (home / "log.sqlite3").exists()


@pytest.mark.parametrize("address", ["{}", "sqlite:///{}", "sqlite:///{}?timeout=5"])
def test_a_log_elsewhere_goes_too(home, monkeypatch, tmp_path, address):
    elsewhere = tmp_path / "mine.db"
    monkeypatch.setenv("ANALYSER_LOG_URL", address.format(elsewhere))
    with InterviewLog.open(elsewhere) as log:
        log.add(Interview("Acme", "Cook"))
    (tmp_path / "mine.db.txt").write_text("mine")
    assert f"removed {elsewhere}\n" in run("--yes").stdout
    assert not elsewhere.exists()
    assert (tmp_path / "mine.db.txt").exists()


@pytest.mark.skipif(
    "ANALYSER_TEST_POSTGRESQL_URL" not in os.environ, reason="no PostgreSQL to try it on"
)
def test_the_rows_of_a_database_go(home, monkeypatch):
    url = os.environ["ANALYSER_TEST_POSTGRESQL_URL"]
    monkeypatch.setenv("ANALYSER_LOG_URL", url)
    with InterviewLog.open(url) as log:
        log.add(Interview("Acme", "Cook"))
        assert run("--yes").exit_code == 0
        assert log.entries() == []


def test_forgetting_twice_says_that_nothing_is_there(home):
    run("--yes")
    ran = run("--yes")
    assert ran.exit_code == 0
    assert "nothing of yours" in ran.stderr


def test_the_shipped_model_is_nobodys_own():
    assert own_files(shipped("models").parent) == []


def test_of_a_link_only_the_link_goes(home, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "letter.txt").write_text("mine")
    shutil.rmtree(home / "people")
    (home / "people").symlink_to(outside)
    run("--yes")
    assert (outside / "letter.txt").exists()
    assert not (home / "people").is_symlink()


def test_an_emptied_log_can_be_used_again(tmp_path):
    with InterviewLog.open(tmp_path / "log.sqlite3") as log:
        kept = log.add(Interview("Acme", "Cook", ("Sara Chen",), themes=("maps",)))
        log.add_contact(kept.id, Contact(date(2026, 3, 3)))
        assert log.clear() == 1
        assert log.entries() == []
        assert log.add(Interview("Acme", "Cook")).id
