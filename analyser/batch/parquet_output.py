"""Flat rows as a Parquet file, made from their lines once all are there."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from analyser.batch.rows import COLUMN_KINDS, Kind
from analyser.errors import AnalyserError

_ROW_GROUP = 10_000
_TYPES: dict[Kind, str] = {
    "text": "string",
    "truth": "bool",
    "number": "float64",
    "count": "int64",
}


def check_parquet(name: str) -> None:
    """Make sure that Parquet can be written.

    Raises:
        AnalyserError: pyarrow is not installed.
    """
    try:
        import pyarrow.parquet  # noqa: F401, PLC0415  (an extra)
    except ImportError as error:
        raise AnalyserError(
            f"{name}: Parquet needs pyarrow; install it with pip install 'analyser[parquet]'"
        ) from error


def write_parquet(lines: Path, target: Path) -> None:
    """Turn rows, written as JSON lines, into a Parquet file, one row group at a time.

    Args:
        lines: a file with one flat row on each line.
        target: the file to write.
    """
    import pyarrow  # noqa: PLC0415  (an extra)
    import pyarrow.parquet  # noqa: PLC0415

    schema = pyarrow.schema([(column, _TYPES[kind]) for column, kind in COLUMN_KINDS.items()])
    with (
        lines.open("rb") as source,
        target.open("wb") as file,
        pyarrow.parquet.ParquetWriter(file, schema) as writer,
    ):
        for rows in _groups(source):
            writer.write_table(pyarrow.Table.from_pylist(rows, schema))
    with target.open("rb") as written:
        os.fsync(written.fileno())


def _groups(source: Iterator[bytes]) -> Iterator[list[dict[str, Any]]]:
    while rows := [json.loads(line) for line in islice(source, _ROW_GROUP)]:
        yield rows
