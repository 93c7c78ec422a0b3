"""Reports on standard output, in the form that was asked for."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence

from analyser.presenting.checked import Checked


def present(checked: Sequence[Checked], form: str) -> None:
    """Write reports as ``text``, ``json`` (one array), ``line`` or ``sarif``."""
    if form == "json":
        print_plain(
            json.dumps([one.report.to_dict() for one in checked], ensure_ascii=False, indent=2)
        )
    elif form == "line":
        from analyser.presenting.lines import editor_lines

        for one in checked:
            for line in editor_lines(one):
                print_plain(line)
    elif form == "sarif":
        from analyser.presenting.sarif import sarif_log

        print_plain(json.dumps(sarif_log(checked), ensure_ascii=False, indent=2))
    else:
        from analyser.presenting.terminal import print_reports

        print_reports(checked)


def print_plain(text: str) -> None:
    """Write a line to standard output, whatever the characters and the terminal's encoding."""
    try:
        sys.stdout.write(text + "\n")
    except UnicodeEncodeError:
        encoding = sys.stdout.encoding or "ascii"
        sys.stdout.write(text.encode(encoding, "backslashreplace").decode(encoding) + "\n")
