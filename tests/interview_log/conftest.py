"""Places for a log: a file, and a schema of its own in PostgreSQL where a server is named."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, make_url, text

from analyser.interview_log.store import InterviewLog

SERVER = os.environ.get("ANALYSER_TEST_POSTGRESQL_URL", "")


@pytest.fixture
def postgresql() -> Iterator[str]:
    """The URL of an empty schema, dropped afterwards."""
    if not SERVER:
        pytest.skip("ANALYSER_TEST_POSTGRESQL_URL is not set")
    schema = f"log_{uuid4().hex}"
    url = make_url(SERVER).set(drivername="postgresql+psycopg")
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE SCHEMA {schema}"))
        own = url.update_query_dict({"options": f"-csearch_path={schema}"})
        yield own.render_as_string(hide_password=False)
        connection.execute(text(f"DROP SCHEMA {schema} CASCADE"))
    engine.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a new log may lie, on each database."""
    if request.param == "sqlite":
        return str(tmp_path / "home" / "log.sqlite3")
    url: str = request.getfixturevalue("postgresql")
    return url


@pytest.fixture
def log(place: str) -> Iterator[InterviewLog]:
    with InterviewLog.open(place) as opened:
        yield opened
