from __future__ import annotations

import os
import sqlite3
import stat
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from interview_log_samples import ACME, BRIGHT, SENT
from sqlalchemy import Connection, create_engine, inspect, text

from analyser.errors import AnalyserError
from analyser.interview_log.changes import CHANGES
from analyser.interview_log.database import Database
from analyser.interview_log.logged import Entry, LoggedInterview
from analyser.interview_log.store import InterviewLog
from analyser.interview_log.tables import METADATA

HERE = Path(__file__).parent


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "log.sqlite3"


def filled(path: Path) -> None:
    """A log large enough that damage in its middle hits something."""
    with InterviewLog.open(path) as log:
        long = replace(BRIGHT.interview, notes="a long note " * 200)
        log.merge([Entry(LoggedInterview(long))] * 60)


def restored(version: int, path: Path) -> Path:
    """A file as an earlier version left it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((HERE / f"version_{version}.sql").read_text("utf-8"))
    return path


def test_the_changes_are_numbered_without_a_gap() -> None:
    assert [change.number for change in CHANGES] == list(range(1, len(CHANGES) + 1))


def test_the_history_ends_in_the_tables_that_the_code_knows(place: str) -> None:
    with Database(place) as database, database.reading() as connection:
        inspector = inspect(connection)
        for table in METADATA.tables.values():
            found = {
                column["name"]: (column["nullable"], column["type"].python_type)
                for column in inspector.get_columns(table.name)
                if column["name"] != "id"  # SQLite calls its own numbers nullable
            }
            known = {
                column.name: (column.nullable, column.type.python_type)
                for column in table.columns
                if column.name != "id"
            }
            assert found == known


@pytest.mark.parametrize("version", [1, 2])
def test_an_old_file_is_brought_up_to_date_in_place(version: int, path: Path) -> None:
    with InterviewLog.open(restored(version, path)) as log:
        acme, bright = log.interviews()
        sent, reply = log.contacts(acme.id)
    assert (acme.id, acme.interview.company) == ("1", "Acme Robotics")
    assert acme.interview.interviewers == ("Sara Chen", "Zoë O’Neill-Åkesson")
    assert acme.addresses == {"Sara Chen": "sara.chen@acme-robotics.example"}
    assert acme.interview.no_contact == date(2026, 3, 6)
    assert acme.interview.notes == "It's 50% done; ask again"
    assert acme.interview.themes == ("billing migration",)
    known = (time(14, 30), "Europe/Berlin", "second") if version > 1 else (None, "", "")
    assert (acme.starts_at, acme.time_zone, acme.round) == known
    assert (bright.interview.no_contact, bright.interview.outcome) == ("always", "rejected")
    assert (sent.contact.text, reply.contact.promise) == ("Hi Sara", date(2026, 3, 27))
    assert len({acme.uid, bright.uid, sent.uid, reply.uid}) == 4


def test_an_old_log_takes_new_entries(path: Path) -> None:
    with InterviewLog.open(restored(1, path)) as log:
        kept = log.add(ACME)
        assert kept.id == "3"
        assert log.add_contact(kept.id, SENT).id == "3"


@pytest.mark.parametrize("version", range(1, len(CHANGES)))
def test_every_earlier_version_keeps_its_rows(version: int, place: str) -> None:
    with Database(place, CHANGES[:version]) as database, database.writing() as connection:
        connection.execute(
            text(
                "INSERT INTO interview (company, job_title, held_on, outcome, notes) "
                "VALUES ('Acme', 'Analyst', '2026-03-02', 'waiting', '')"
            )
        )
        connection.execute(
            text(
                "INSERT INTO contact (interview_id, on_day, kind, channel) "
                "VALUES (1, '2026-03-03', 'status', 'email')"
            )
        )
    with InterviewLog.open(place) as log:
        kept = log.interviews()[0]
        assert (kept.interview.company, kept.interview.held_on) == ("Acme", date(2026, 3, 2))
        assert kept.uid
        assert [one.contact.on for one in log.contacts(kept.id)] == [date(2026, 3, 3)]


def test_the_old_state_is_backed_up_before_it_is_brought_up_to_date(path: Path) -> None:
    InterviewLog.open(restored(1, path)).close()
    backup = path.with_name("log.sqlite3.version-1")
    with closing(sqlite3.connect(backup)) as connection:
        assert connection.execute("SELECT max(number) FROM schema_change").fetchone() == (1,)
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600


def test_a_change_that_fails_leaves_the_version_before_it(place: str) -> None:
    broken = CHANGES[1]._replace(
        statements=(*CHANGES[1].statements, "INSERT INTO nowhere VALUES (1)")
    )
    with pytest.raises(Exception, match="nowhere"):
        Database(place, (CHANGES[0], broken))
    with InterviewLog.open(place) as log:
        log.add(ACME)


def test_a_log_that_another_process_made_in_the_meantime_is_used(
    place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    writing = Database.writing

    def overtaken(database: Database) -> AbstractContextManager[Connection]:
        monkeypatch.setattr(Database, "writing", writing)
        InterviewLog.open(place).close()
        return writing(database)

    monkeypatch.setattr(Database, "writing", overtaken)
    with InterviewLog.open(place) as log:
        log.add(ACME)


def test_a_log_of_a_newer_program_is_refused_and_left_alone(place: str) -> None:
    with InterviewLog.open(place) as log:
        kept = log.add(BRIGHT)
    future = CHANGES[-1]._replace(number=len(CHANGES) + 1, statements=("DELETE FROM theme",))
    Database(place, (*CHANGES, future)).close()
    with pytest.raises(AnalyserError, match=r"newer analyser.*4.*knows 3.*update the analyser"):
        InterviewLog.open(place)
    with Database(place, (*CHANGES, future)) as database, database.writing() as connection:
        connection.execute(text("DELETE FROM schema_change WHERE number = 4"))
    with InterviewLog.open(place) as log:
        assert log.get(kept.id) == kept


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_the_log_is_readable_by_its_owner_only(path: Path) -> None:
    old = os.umask(0)
    try:
        InterviewLog.open(path).close()
    finally:
        os.umask(old)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_a_log_that_others_could_read_is_made_private(path: Path) -> None:
    InterviewLog.open(path).close()
    path.chmod(0o644)
    InterviewLog.open(path).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_what_is_written_beside_the_log_is_private_too(path: Path) -> None:
    with Database(path) as database, database.writing() as connection:
        connection.execute(text("DELETE FROM theme"))
        connection.execute(text("INSERT INTO schema_change VALUES (1000, 'undone')"))
        journal = path.with_name("log.sqlite3-journal")
        assert stat.S_IMODE(journal.stat().st_mode) == 0o600
        connection.rollback()


def cut(content: bytearray) -> None:
    del content[len(content) // 2 :]


def scribble(content: bytearray) -> None:
    content[5000:9000] = b"\xa5" * 4000


def behead(content: bytearray) -> None:
    content[:100] = b"x" * 100


@pytest.mark.parametrize("damage", [cut, scribble, behead])
def test_a_damaged_log_is_found_kept_aside_and_explained(damage: object, path: Path) -> None:
    filled(path)
    content = bytearray(path.read_bytes())
    damage(content)  # type: ignore[operator]
    path.write_bytes(content)
    with pytest.raises(AnalyserError) as error:
        InterviewLog.open(path)
    for words in (str(path), "is damaged", "log.sqlite3.damaged-1", "backup", "import FILE"):
        assert words in str(error.value)
    assert "\n" not in str(error.value)
    assert path.with_name("log.sqlite3.damaged-1").read_bytes() == content
    with InterviewLog.open(path) as log:
        assert log.interviews() == []


def test_a_second_damaged_log_does_not_replace_the_first(path: Path) -> None:
    path.parent.mkdir()
    for content in (b"first", b"second"):
        path.write_bytes(content)
        with pytest.raises(AnalyserError, match="is damaged"):
            InterviewLog.open(path)
    kept = [path.with_name(f"log.sqlite3.damaged-{number}").read_bytes() for number in (1, 2)]
    assert kept == [b"first", b"second"]


def test_a_file_of_another_kind_is_left_alone(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Sara, thank you for your time")
    with pytest.raises(AnalyserError, match="of another kind"):
        InterviewLog.open(letter)
    assert [file.name for file in tmp_path.iterdir()] == ["letter.txt"]


def test_the_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    other = tmp_path / "places.sqlite"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE moz_places (url TEXT)")
        connection.commit()
    before = other.read_bytes()
    with pytest.raises(AnalyserError, match="belongs to another program"):
        InterviewLog.open(other)
    assert other.read_bytes() == before


def test_other_tables_in_postgresql_are_no_obstacle(postgresql: str) -> None:
    engine = create_engine(postgresql)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE invoice (id INTEGER)"))
    engine.dispose()
    with InterviewLog.open(postgresql) as log:
        log.add(ACME)


def test_tables_of_the_same_name_in_postgresql_are(postgresql: str) -> None:
    engine = create_engine(postgresql)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE contact (id INTEGER)"))
    engine.dispose()
    with pytest.raises(AnalyserError, match="belongs to another program"):
        InterviewLog.open(postgresql)


@pytest.fixture
def locked(path: Path) -> Iterator[Path]:
    """A log that another process is writing to."""
    InterviewLog.open(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield path
        other.execute("ROLLBACK")


def test_a_reader_does_not_wait_for_a_writer(locked: Path) -> None:
    with InterviewLog.open(locked) as log:
        assert log.interviews() == []


def test_a_writer_that_waits_too_long_says_so(
    locked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("analyser.interview_log.database.BUSY_SECONDS", 0.01)
    with (
        InterviewLog.open(locked) as log,
        pytest.raises(AnalyserError, match=r"locked.*nothing was"),
    ):
        log.add(ACME)


def test_a_writer_waits_for_another(path: Path) -> None:
    InterviewLog.open(path).close()
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    release = threading.Timer(0.2, other.execute, ["ROLLBACK"])
    release.start()
    with InterviewLog.open(path) as log:
        assert log.add(ACME).id == "1"
    release.join()
    other.close()


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(AnalyserError, match="ANALYSER_HOME"):
        InterviewLog.open(tmp_path / "file" / "log.sqlite3")


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("mysql://me:secret@host/log", "SQLite file .* or in PostgreSQL"),
        ("sqlite://", "SQLite file"),
        ("sqlite:///:memory:", "SQLite file"),
        ("postgresql://me:secret@[::1/log", "cannot be read"),
        ("postgresql://me:secret@127.0.0.1:1/log", "cannot be used"),
        ("nonsense://", "SQLite file"),
    ],
)
def test_a_url_that_leads_nowhere_is_explained_without_its_password(url: str, words: str) -> None:
    with pytest.raises(AnalyserError, match=words) as error:
        InterviewLog.open(url)
    assert "secret" not in str(error.value)


def test_a_url_of_a_file_is_that_file(path: Path) -> None:
    with InterviewLog.open(f"sqlite:///{path}") as log:
        assert log.name == str(path)
        kept = log.add(ACME)
    with InterviewLog.open(path) as log:
        assert log.get(kept.id) == kept


def test_a_backup_is_a_whole_log(path: Path) -> None:
    backup = path.parent / "copies" / "monday.sqlite3"
    with InterviewLog.open(path) as log:
        kept = log.add(ACME)
        log.back_up(backup)
        log.remove(kept.id)
    with InterviewLog.open(backup) as log:
        assert log.interviews() == [kept]
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    assert [file.name for file in backup.parent.iterdir()] == [backup.name]


def test_a_backup_replaces_an_older_one(path: Path) -> None:
    backup = path.with_name("copy.sqlite3")
    with InterviewLog.open(path) as log:
        log.back_up(backup)
        kept = log.add(ACME)
        log.back_up(backup)
    with InterviewLog.open(backup) as log:
        assert log.interviews() == [kept]


def test_a_backup_that_fails_leaves_nothing_behind(path: Path) -> None:
    (path.parent / "copy.sqlite3").mkdir(parents=True)
    with InterviewLog.open(path) as log, pytest.raises(AnalyserError, match="cannot be written"):
        log.back_up(path.parent / "copy.sqlite3")
    assert sorted(file.name for file in path.parent.iterdir()) == ["copy.sqlite3", "log.sqlite3"]


def test_postgresql_is_not_copied_as_a_file(postgresql: str, tmp_path: Path) -> None:
    with InterviewLog.open(postgresql) as log, pytest.raises(AnalyserError, match="pg_dump"):
        log.back_up(tmp_path / "copy.sqlite3")
