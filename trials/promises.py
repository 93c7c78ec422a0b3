"""What holds of every report on every text, whatever was written in it."""

from __future__ import annotations

import jsonschema

from analyser import Report
from analyser.presenting.schema import report_schema

_VALIDATOR = jsonschema.Draft202012Validator(report_schema())


def check_report(report: Report, text: str) -> None:
    """Raise where the report breaks its schema, or a span is not a stretch of its text."""
    plain = report.to_dict()
    _VALIDATOR.validate(plain)
    spans = [span for part in plain["elements"].values() for span in part["spans"]]
    spans += [(one["start"], one["end"]) for one in plain["tone"]["sentences"]]
    spans += [(one["start"], one["end"]) for one in plain["findings"] if one["start"] is not None]
    spans += [(edit["start"], edit["end"]) for one in plain["findings"] for edit in one["edits"]]
    assert all(0 <= start <= end <= len(text) for start, end in spans)
    assert all(text[one["start"] : one["end"]] == one["text"] for one in plain["entities"])
