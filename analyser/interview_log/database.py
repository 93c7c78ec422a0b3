"""A way to the log's database, SQLite or PostgreSQL, brought up to date when it is opened.

SQLite keeps its rollback journal: one file is the whole log between two commands, writers take
their lock when they begin and wait for one another, and what a killed process left half-done is
rolled back by the next one that opens the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, make_url, text
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, OperationalError
from sqlalchemy.pool import NullPool

from analyser.errors import AnalyserError
from analyser.interview_log.changes import CHANGES, Change, apply
from analyser.interview_log.sqlite_file import BUSY_SECONDS, back_up, prepare

_ONE_AT_A_TIME = 5_190_417  # any number of our own: PostgreSQL's lock for those who write


class Database:
    """Transactions on one log.

    Args:
        where: the path of a SQLite file, or a URL that begins with ``sqlite:`` or ``postgresql:``.
        changes: the history of the schema to bring it up to.

    Raises:
        AnalyserError: it cannot be reached or read, is damaged, belongs to another program, or was
            written by a newer version.
    """

    def __init__(self, where: str | Path, changes: Sequence[Change] = CHANGES) -> None:
        url = _read_url(where)
        self.path = _file_of(url)
        self.name = str(self.path or url.render_as_string(hide_password=True))
        if self.path:
            prepare(self.path)
            self._reader: Engine = _sqlite_engine(url)
            self._writer: Engine = self._reader.execution_options(writes=True)
        else:
            self._writer = _postgresql_engine(url)
            self._reader = self._writer.execution_options(isolation_level="REPEATABLE READ")
        self._upgrade(changes)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one state of the log."""
        with self._told(), self._reader.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction whose changes are kept together, or, on any error, not at all.

        One writer follows another, so that what it reads stays true until it is done.
        """
        with self._told(), self._writer.begin() as connection:
            if self.path is None:
                connection.execute(text(f"SELECT pg_advisory_xact_lock({_ONE_AT_A_TIME})"))
            yield connection

    def close(self) -> None:
        """Let go of every connection."""
        self._reader.dispose()  # the writer shares its connections

    @contextmanager
    def _told(self) -> Iterator[None]:
        """What a database says when it is locked, full, read-only or gone, as a user's error."""
        try:
            yield
        except OperationalError as error:
            reason = str(error.orig).strip().replace("\n", " ")
            raise AnalyserError(
                f"{self.name}: the log cannot be used ({reason}); nothing was changed"
            ) from error

    def _upgrade(self, changes: Sequence[Change]) -> None:
        with self.reading() as connection:
            version = _version(connection)
        newest = changes[-1].number
        if version > newest:
            raise AnalyserError(
                f"{self.name}: the log was written by a newer analyser (its schema has the number "
                f"{version}, this one knows {newest}); update the analyser"
            )
        if 0 < version < newest and self.path:
            back_up(self.path, self.path.with_name(f"{self.path.name}.version-{version}"))
        for change in changes[version:]:
            with self.writing() as connection:
                # another process may have been quicker since the version was read
                if _version(connection) < change.number:
                    apply(change, connection)

    def __enter__(self) -> Database:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()


def _version(connection: Connection) -> int:
    """The number of the last change that the log has seen; 0 where it is new."""
    tables = inspect(connection).get_table_names()
    if "schema_change" in tables:
        found = connection.execute(text("SELECT max(number) FROM schema_change")).scalar()
        return int(found or 0)
    if {"interview", "contact"} & set(tables) or (tables and connection.dialect.name == "sqlite"):
        raise AnalyserError(
            f"{connection.engine.url.render_as_string(hide_password=True)}: this database belongs "
            "to another program; name an empty one"
        )
    return 0


def sqlite_path(where: str | Path) -> Path | None:
    """The file in which the log lies, or ``None`` where it lies in PostgreSQL.

    Raises:
        AnalyserError: it can lie in neither.
    """
    return _file_of(_read_url(where))


def _file_of(url: URL) -> Path | None:
    return Path(url.database or "") if url.get_backend_name() == "sqlite" else None


def _read_url(where: str | Path) -> URL:
    if isinstance(where, Path) or "://" not in where:
        return URL.create("sqlite", database=str(where))
    try:
        url = make_url(where)
        backend = url.get_backend_name()
    except (ArgumentError, ValueError) as error:
        raise AnalyserError(
            "the URL of the log cannot be read; write it as in postgresql://user@host/database"
        ) from error
    if backend in {"postgresql", "postgres"}:
        return url.set(drivername="postgresql+psycopg")
    if backend == "sqlite" and url.database and url.database != ":memory:":
        return URL.create("sqlite", database=url.database)
    raise AnalyserError(
        f"{url.render_as_string(hide_password=True)}: the log lies in a SQLite file "
        "(sqlite:///path) or in PostgreSQL (postgresql://user@host/database)"
    )


def _sqlite_engine(url: URL) -> Engine:
    # A connection for each transaction: none is left open when the process is forked or another
    # thread takes over.
    engine = create_engine(url, poolclass=NullPool, connect_args={"timeout": BUSY_SECONDS})

    @event.listens_for(engine, "connect")
    def leave_transactions_to_us(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA foreign_keys = ON")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A writer that began as a reader could find the file changed under it, and fail.
        writes = connection.get_execution_options().get("writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _postgresql_engine(url: URL) -> Engine:
    try:
        return create_engine(url, pool_pre_ping=True)
    except (ImportError, NoSuchModuleError) as error:
        raise AnalyserError(
            "a log in PostgreSQL needs a driver; install analyser[postgresql]"
        ) from error
