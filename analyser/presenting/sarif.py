"""Reports as one SARIF 2.1.0 log, for code hosts and review tools."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import quote

from analyser import __version__
from analyser.judging.catalogue import load_catalogue
from analyser.labels import Severity
from analyser.presenting.checked import Checked
from analyser.presenting.lines import LineIndex
from analyser.presenting.source import Source
from analyser.types import Finding, Span

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
                "results": [result for one in checked for result in _results(one, rules)],
            }
        ],
    }


def _results(one: Checked, rules: Sequence[str]) -> Iterator[dict[str, Any]]:
    source = one.places()
    index = LineIndex(source.text)
    for finding in one.report.findings:
        yield _result(one.path, finding, rules.index(finding.rule), source, index)


def _result(
    path: str, finding: Finding, rule_index: int, source: Source, index: LineIndex
) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": rule_index,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message} {finding.advice}"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": _artifact(path),
                    "region": _region(index, source.place_of(finding) or Span(0, 0)),
                }
            }
        ],
    }
    if edits := source.edits_of(finding):
        result["fixes"] = [_fix(path, index, edits, finding.advice)]
    return result


def _fix(
    path: str, index: LineIndex, edits: Sequence[tuple[Span, str]], advice: str
) -> dict[str, Any]:
    return {
        "description": {"text": advice},
        "artifactChanges": [
            {
                "artifactLocation": _artifact(path),
                "replacements": [
                    {
                        "deletedRegion": _region(index, place),
                        "insertedContent": {"text": text},
                    }
                    for place, text in edits
                ],
            }
        ],
    }


def _artifact(path: str) -> dict[str, str]:
    return {"uri": "stdin" if path == "-" else quote(path.replace("\\", "/"))}


def _region(index: LineIndex, place: Span) -> dict[str, int]:
    (line, column), (end_line, end_column) = index.at(place.start), index.at(place.end)
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": place.start,
        "charLength": place.end - place.start,
    }
