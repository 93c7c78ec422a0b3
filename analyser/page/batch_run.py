"""Many drafts scored for the page: records from what was dropped, one row a draft."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from itertools import islice
from typing import Any

import pandas as pd

from analyser.analyse import Analyser
from analyser.batch.rows import COLUMNS, csv_line, encode, flat_row
from analyser.batch.scoring import Context, Logged, score_records
from analyser.errors import AnalyserError
from analyser.interview_log.store import InterviewLog
from analyser.labels import TONES
from analyser.page.log import open_log
from analyser.reading.files import DRAFT_ENDINGS, read_bytes
from analyser.reading.tables import TABLE_ENDINGS, Record, read_table, table_ending

MOST = 5_000
"""Drafts that the page keeps in memory; ``analyser score`` takes any number."""

ENDINGS = tuple(ending.lstrip(".") for ending in (*DRAFT_ENDINGS, *TABLE_ENDINGS))


@dataclass
class Scored:
    """What is known of the drafts so far: texts, flat rows, tones, and whole reports as JSON."""

    texts: list[str] = field(default_factory=list)
    rows: list[dict[str, Any]] = field(default_factory=list)
    tones: list[tuple[str, ...]] = field(default_factory=list)
    lines: list[bytes] = field(default_factory=list)

    def to_csv(self) -> bytes:
        """One flat row a draft, as ``analyser score`` writes it."""
        heading = csv_line(list(COLUMNS))
        return heading + b"".join(encode(json.loads(line), ".csv") for line in self.lines)

    def to_json_lines(self) -> bytes:
        """The whole reports, one a line."""
        return b"".join(self.lines)

    def to_frame(self) -> pd.DataFrame:
        """A row for each draft, the worst first."""
        frame = pd.DataFrame(self.rows, columns=list(COLUMNS))
        frame["number"] = range(len(frame))
        frame["tones"] = [", ".join(tones) for tones in self.tones]
        frame["state"] = [_state(row) for row in self.rows]
        frame["heavy"] = frame["state"].map({"cannot be read": 0, "to fix": 1, "ready": 2})
        order = ["heavy", "completeness", "findings"]
        return frame.sort_values(order, ascending=[True, True, False], ignore_index=True)


def records_of(files: Iterable[tuple[str, bytes]]) -> Iterator[Record]:
    """Every draft in the files, in order; what cannot be read is a record with an error."""
    for name, data in files:
        ending = table_ending(name)
        try:
            if ending is None:
                yield Record(name, name, read_bytes(data, name))
            else:
                yield from read_table(BytesIO(data), name, ending)
        except AnalyserError as error:
            yield Record(name, name, error=str(error))


def take(records: Iterable[Record]) -> tuple[list[Record], bool]:
    """As many records as the page keeps, and whether there are more."""
    taken = list(islice(records, MOST + 1))
    return taken[:MOST], len(taken) > MOST


def score(
    analyser: Analyser, records: Sequence[Record], send_on: date, into: Scored
) -> Iterator[int]:
    """Score the records one by one into ``into``, and say after each how many are done."""
    context = Context(send_on=send_on, interviews=_find_interviews(records))
    reports = score_records(analyser, records, context)
    for done, (record, report) in enumerate(zip(records, reports, strict=True), start=1):
        into.texts.append(record.text)
        into.rows.append(flat_row(report))
        labels = report["tone"]["labels"] if "tone" in report else ()
        into.tones.append(tuple(label for label in TONES if label in labels))
        into.lines.append(encode(report, ".jsonl"))
        yield done


def _find_interviews(records: Sequence[Record]) -> dict[str, Logged]:
    """The interviews of the log that the records name, or why there is none."""
    wanted = sorted({record.interview for record in records if record.interview})
    if not wanted:
        return {}
    with open_log() as log:
        return {name: _find(log, name) for name in wanted}


def _find(log: InterviewLog, name: str) -> Logged:
    try:
        return log.find_with_contacts(name)
    except AnalyserError as error:
        return str(error)


def _state(row: dict[str, Any]) -> str:
    if row["error"] is not None:
        return "cannot be read"
    return "ready" if row["ready"] else "to fix"
