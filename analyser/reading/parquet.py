"""The rows of a Parquet file, a small batch at a time."""

from __future__ import annotations

import gzip
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, BinaryIO

from analyser.errors import AnalyserError
from analyser.reading.column_names import column_name

_BATCH = 100


def parquet_rows(
    file: BinaryIO, name: str, fields: Sequence[str]
) -> Iterator[Mapping[str, object]]:
    """Read the schema, and hand back the rows as they are read on.

    Args:
        file: the file, seekable or opened by gzip.
        name: what to call it in messages.
        fields: the columns wanted, the first of which must be there.

    Raises:
        AnalyserError: pyarrow is not installed, this is no Parquet, or the column is not there.
            Iterating raises OSError where the file is damaged further on.
    """
    try:
        import pyarrow.parquet  # noqa: PLC0415  (an extra)
    except ImportError as error:
        raise AnalyserError(
            f"{name}: Parquet needs pyarrow; install it with pip install 'analyser[parquet]'"
        ) from error
    if isinstance(file, gzip.GzipFile):
        file = _unpacked(file)
    try:
        table = pyarrow.parquet.ParquetFile(file)
    except (pyarrow.ArrowException, OSError) as error:
        raise AnalyserError(f"{name}: this is no Parquet file, or not all of it") from error
    columns = {column_name(column): column for column in table.schema_arrow.names}
    if fields[0] not in columns:
        raise AnalyserError(
            f"{name}: there is no column `{fields[0]}`; name the one with the drafts so"
        )
    return _rows(table, {field: columns[field] for field in fields if field in columns})


def _rows(table: Any, columns: Mapping[str, str]) -> Iterator[Mapping[str, object]]:
    import pyarrow  # noqa: PLC0415  (an extra)

    try:
        for batch in table.iter_batches(_BATCH, columns=list(columns.values())):
            for row in range(batch.num_rows):
                yield {field: _value(batch[columns[field]][row]) for field in columns}
    except pyarrow.ArrowException as error:
        raise OSError("a page cannot be read") from error


def _value(cell: Any) -> object:
    """The cell in Python's own type; text as bytes is decoded as other formats' text is.

    What Python has no like of, such as a day in the year 4,000,000, is an empty tuple, which no
    field takes, so that its record alone is refused.
    """
    try:
        value: object = cell.as_py()
    except UnicodeDecodeError:
        value = cell.as_buffer().to_pybytes()
    except Exception:
        return ()
    return value.decode("utf-8", "surrogateescape") if isinstance(value, bytes) else value


def _unpacked(file: gzip.GzipFile) -> BinaryIO:
    """The content in a file of its own, for Parquet is read from its end."""
    unpacked = tempfile.TemporaryFile()  # noqa: SIM115  (closed with its last reader)
    shutil.copyfileobj(file, unpacked)
    unpacked.seek(0)
    return unpacked
