"""Scoring data frames, for engines that hand out pandas frames: Spark, Ray, and others.

The frames are scored by the same function as files, and the rows are those of ``analyser score``
with a Parquet file as its output.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from analyser.batch.rows import COLUMN_KINDS, COLUMNS, Kind, flat_row
from analyser.batch.scoring import Context, Setup, load_analyser, score_records
from analyser.errors import AnalyserError
from analyser.reading.tables import FIELDS, record_of

_PANDAS: dict[Kind, str] = {
    "text": "string",
    "truth": "boolean",
    "number": "float64",
    "count": "Int64",
}
_SPARK: dict[Kind, str] = {
    "text": "string",
    "truth": "boolean",
    "number": "double",
    "count": "bigint",
}
_SETUP = Setup(".parquet")
_CONTEXT = Context()

SPARK_SCHEMA = ", ".join(f"{column} {_SPARK[kind]}" for column, kind in COLUMN_KINDS.items())
"""The columns of the frames that come back, as Spark writes a schema."""


def score_frames(frames: Iterable[Any], setup: Setup = _SETUP) -> Iterator[Any]:
    """Score frames one after another; what ``mapInPandas`` of Spark takes."""
    return (score_frame(frame, setup) for frame in frames)


def score_frame(frame: Any, setup: Setup = _SETUP) -> Any:
    """Score a pandas frame; what ``map_batches`` of Ray takes.

    Args:
        frame: a draft a row, with a column ``text`` and, where wanted, ``id``, ``channel``,
            ``kind`` and ``send_on``. Interviews belong to a log, which is not at hand here.
        setup: how to score; the process loads one analyser for it, once.

    Returns:
        One flat row a draft, in the same order; one that cannot be analysed has an ``error``.

    Raises:
        AnalyserError: it is no pandas frame, or has rows and no column ``text``.
    """
    import pandas  # noqa: PLC0415  (an extra, which these engines bring)

    if not isinstance(frame, pandas.DataFrame):
        kind = type(frame).__name__
        raise AnalyserError(
            f'the frame is of type {kind}; it must be of pandas (for Ray, batch_format="pandas")'
        )
    if len(frame) and "text" not in frame.columns:
        names = ", ".join(map(str, frame.columns))
        raise AnalyserError(f"the frame has no column “text” among: {names}")
    columns = [column for column in FIELDS if column in frame.columns and column != "interview"]
    given = frame[columns].astype(object)
    rows = given.where(given.notna(), None).to_dict("records")
    records = [record_of(row, f"row {number}") for number, row in enumerate(rows, start=1)]
    reports = score_records(load_analyser(setup), records, _CONTEXT)
    scored = [flat_row(report) for report in reports]
    types = {column: _PANDAS[kind] for column, kind in COLUMN_KINDS.items()}
    return pandas.DataFrame(scored, columns=list(COLUMNS)).astype(types)
