"""Reports on standard output, in the form that was asked for."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping, Sequence

from analyser.control_characters import harmless_json
from analyser.presenting.checked import Checked
from analyser.presenting.lines import editor_lines


def present(checked: Sequence[Checked], form: str) -> None:
    """Write reports in one of :data:`FORMS`."""
    FORMS[form](checked)


def print_plain(text: str) -> None:
    """Write a line to standard output, whatever the characters and the terminal's encoding."""
    try:
        sys.stdout.write(text + "\n")
    except UnicodeEncodeError:
        encoding = sys.stdout.encoding or "ascii"
        sys.stdout.write(text.encode(encoding, "backslashreplace").decode(encoding) + "\n")


def print_json(value: object) -> None:
    """Write one JSON value to standard output."""
    print_plain(harmless_json(json.dumps(value, ensure_ascii=False, indent=2)))


def _print_text(checked: Sequence[Checked]) -> None:
    from analyser.presenting.terminal import print_reports

    print_reports(checked)


def _print_json(checked: Sequence[Checked]) -> None:
    print_json([one.report.to_dict() for one in checked])


def _print_lines(checked: Sequence[Checked]) -> None:
    for one in checked:
        for line in editor_lines(one):
            print_plain(line)


def _print_sarif(checked: Sequence[Checked]) -> None:
    from analyser.presenting.sarif import sarif_log

    print_json(sarif_log(checked))


FORMS: Mapping[str, Callable[[Sequence[Checked]], None]] = {
    "text": _print_text,
    "json": _print_json,
    "line": _print_lines,
    "sarif": _print_sarif,
}
"""The forms of ``analyser check --format``."""
