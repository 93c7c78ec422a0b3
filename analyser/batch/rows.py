"""What is written of one scored draft: its whole report, or one flat row."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from typing import Any, Literal, get_args

from analyser.labels import PARTS, SEVERITIES, TONES, Part
from analyser.types import SCHEMA_VERSION

Form = Literal[".jsonl", ".csv", ".parquet"]
FORMS: tuple[Form, ...] = get_args(Form)

STATE_COLUMNS: Mapping[Part, str] = {
    part: "cheerful_state" if part == "cheerful" else part for part in PARTS
}
"""Where a row holds the state of each part; ``cheerful`` itself is the number of the tone."""

Kind = Literal["text", "truth", "number", "count"]

COLUMN_KINDS: Mapping[str, Kind] = {
    "id": "text",
    "error": "text",
    "ready": "truth",
    "completeness": "number",
    **dict.fromkeys(STATE_COLUMNS.values(), "text"),
    **dict.fromkeys(TONES, "number"),
    "cheerful": "number",
    "timing": "text",
    "findings": "count",
    "top_finding": "text",
}
"""What each column of a flat row holds where it is not ``None``."""

COLUMNS = tuple(COLUMN_KINDS)
"""The columns of a flat row, in order."""

_BEGINS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def error_report(identifier: str, error: str) -> dict[str, Any]:
    """What stands in the place of the report on a draft that could not be analysed."""
    return {"schema": SCHEMA_VERSION, "id": identifier, "error": error}


def flat_row(report: Mapping[str, Any]) -> dict[str, Any]:
    """A report, as :meth:`Report.to_dict` or :func:`error_report` gives it, in one row.

    A part is its state, a tone its highest score in any sentence, ``timing`` the verdict, and
    ``top_finding`` the rule of the first of the heaviest findings. What is unknown is ``None``.
    """
    row: dict[str, Any] = dict.fromkeys(COLUMNS)
    row["id"] = report["id"]
    if "error" in report:
        row["error"] = report["error"]
        return row
    tone, findings = report["tone"], report["findings"]
    row["ready"], row["completeness"] = report["ready"], report["completeness"]
    row |= {column: report["elements"][part]["state"] for part, column in STATE_COLUMNS.items()}
    for label in TONES:
        scores = (sentence["scores"][label] for sentence in tone["sentences"])
        row[label] = max(scores, default=None)
    row["cheerful"] = tone["cheerful"]
    row["timing"] = report["timing"] and report["timing"]["verdict"]
    row["findings"] = len(findings)
    if findings:
        row["top_finding"] = min(findings, key=_weight)["rule"]
    return row


def encode(report: Mapping[str, Any], form: Form) -> bytes:
    """One line of the output; for Parquet, which is made at the end, the row as JSON."""
    if form == ".csv":
        return csv_line([_cell(value) for value in flat_row(report).values()])
    content = report if form == ".jsonl" else flat_row(report)
    return (json.dumps(content, ensure_ascii=False) + "\n").encode()


def csv_line(cells: list[str]) -> bytes:
    """One line of CSV, as RFC 4180 has it."""
    line = io.StringIO(newline="")
    csv.writer(line).writerow(cells)
    return line.getvalue().encode()


def _weight(finding: Mapping[str, Any]) -> int:
    return SEVERITIES.index(finding["severity"])


def _cell(value: object) -> str:
    """A value as a cell that no spreadsheet takes for a formula."""
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_BEGINS_FORMULA) else value
    return "" if value is None else json.dumps(value)
