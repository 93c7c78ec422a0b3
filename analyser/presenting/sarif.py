"""Reports as one SARIF 2.1.0 log, for code hosts and review tools."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from analyser import __version__
from analyser.judging.catalogue import load_catalogue
from analyser.labels import Severity
from analyser.presenting.checked import Checked
from analyser.presenting.lines import LineIndex
from analyser.types import Edit, Finding

_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "hint": "note"}


def sarif_log(checked: Sequence[Checked]) -> dict[str, Any]:
    """The log of one run over all drafts; columns count Unicode code points."""
    rules = sorted({finding.rule for one in checked for finding in one.report.findings})
    meanings = {kind.id: kind.meaning for kind in load_catalogue()}
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "analyser",
                        "version": __version__,
                        "rules": [
                            {"id": rule, "shortDescription": {"text": meanings[rule]}}
                            for rule in rules
                        ],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [
                    _result(one, finding, rules.index(finding.rule))
                    for one in checked
                    for finding in one.report.findings
                ],
            }
        ],
    }


def _result(one: Checked, finding: Finding, rule_index: int) -> dict[str, Any]:
    index = LineIndex(one.text)
    start, end = finding.start or 0, finding.end or 0
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": rule_index,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message} {finding.advice}"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": _artifact(one.path),
                    "region": _region(index, start, end),
                }
            }
        ],
    }
    if finding.edits:
        result["fixes"] = [_fix(one.path, index, finding.edits, finding.advice)]
    return result


def _fix(path: str, index: LineIndex, edits: Sequence[Edit], advice: str) -> dict[str, Any]:
    return {
        "description": {"text": advice},
        "artifactChanges": [
            {
                "artifactLocation": _artifact(path),
                "replacements": [
                    {
                        "deletedRegion": _region(index, edit.start, edit.end),
                        "insertedContent": {"text": edit.text},
                    }
                    for edit in edits
                ],
            }
        ],
    }


def _artifact(path: str) -> dict[str, str]:
    return {"uri": "stdin" if path == "-" else quote(path.replace("\\", "/"))}


def _region(index: LineIndex, start: int, end: int) -> dict[str, int]:
    (line, column), (end_line, end_column) = index.at(start), index.at(end)
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": start,
        "charLength": end - start,
    }
