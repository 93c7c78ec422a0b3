"""A report for a person at a terminal: verdict, marked draft, checklist, findings."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from analyser.control_characters import control_edges, harmless
from analyser.judging.elements import expected_parts
from analyser.judging.recognition import cannot_be_judged, doubt_in
from analyser.labels import CORE_PARTS, PART_NAMES, PARTS, SEVERITIES, Part, Severity, State
from analyser.presenting.lines import LineIndex
from analyser.types import Finding, Report

if TYPE_CHECKING:
    from analyser.presenting.checked import Checked

_COLOURS: dict[Severity, str] = {"error": "bold red", "warning": "yellow", "hint": "cyan"}
_MARKS: dict[State, tuple[str, str]] = {
    "present": ("✔", "green"),
    "weak": ("~", "yellow"),
    "missing": ("✘", "red"),
}

_NARROW = 60
"""Below so many columns, what else stands side by side is put one below the other."""


def print_reports(checked: Sequence[Checked]) -> None:
    """Print each report; colours only where standard output is a terminal that has them."""
    console = Console(highlight=False, soft_wrap=False)
    if not console.is_terminal:
        console.width = max(console.width, 100)
    for number, one in enumerate(checked):
        with console.capture() as printed:
            console.print(Group(*_report(one, narrow=console.width < _NARROW)))
        # rich fills its lines up with blanks, which nobody wants in a file
        lines = [line.rstrip() for line in printed.get().splitlines()]
        sys.stdout.write("\n".join([*([""] if number else []), *lines, ""]))


def _report(one: Checked, *, narrow: bool) -> Iterator[Text | Padding | Table]:
    report = one.report
    judged = not cannot_be_judged(report.findings)
    yield Text.assemble(
        (harmless(one.path if one.path != "-" else "standard input"), "bold"),
        f"  {_taken_for(report)}",
    )
    yield verdict(report)
    yield Padding(_marked(one.text, report), (1, 2))
    if judged:
        yield _checklist(report, narrow=narrow)
    if report.findings:
        yield Padding(_findings(one.text, report.findings, narrow=narrow), (1, 0, 0, 0))


def verdict(report: Report) -> Text:
    """Say in one line whether to send it, or what to mend first."""
    doubt = doubt_in(report.findings)
    if doubt:
        return Text(harmless(doubt.message), style="bold yellow")
    if report.ready:
        hints = len(report.findings)
        more = f" ({hints} hint{'s' * (hints != 1)} below)" if hints else ""
        return Text(f"Ready to send{more}.", style="bold green")
    if report.timing and report.timing.verdict != "send":
        return Text(report.timing.message, style="bold yellow")
    first = report.findings[0]
    return Text(harmless(f"Not yet: {first.message}"), style="bold yellow")


def _taken_for(report: Report) -> str:
    """What kind of message it is, and how much of one; of too short a text only the latter."""
    if cannot_be_judged(report.findings):
        return "not judged"
    return _there(report) if doubt_in(report.findings) else f"{_kind(report)}, {_there(report)}"


def _there(report: Report) -> str:
    """How many of the parts that this kind of message needs are fully there."""
    needed = [part for part in expected_parts(report.kind, report.channel) if part in CORE_PARTS]
    there = sum(report.elements[part].state == "present" for part in needed)
    return f"{there} of {len(needed)} parts there"


def _kind(report: Report) -> str:
    kind = "thank-you note" if report.kind == "thank_you" else "status inquiry"
    return f"{report.channel}, {kind}"


def _marked(text: str, report: Report) -> Text:
    marked = Text(text)
    for severity in reversed(SEVERITIES):
        for finding in report.findings:
            if finding.severity == severity and finding.start is not None:
                marked.stylize(f"underline {_COLOURS[severity]}", finding.start, finding.end)
    # marks are set by offset, so control characters are made harmless only afterwards
    return _harmless_text(marked)


def _harmless_text(text: Text) -> Text:
    """Show control characters instead of obeying them, with the marks where they were."""
    out = Text()
    for piece in text.divide(sorted(control_edges(text.plain))):
        plain = harmless(piece.plain)
        if plain != piece.plain:
            piece = Text(plain, style=piece.spans[0].style if piece.spans else "")  # noqa: PLW2901
        out.append_text(piece)
    return out


def _checklist(report: Report, *, narrow: bool) -> Table:
    table = Table.grid(padding=(0, 2))
    expected = expected_parts(report.kind, report.channel)
    core = [part for part in PARTS if part in expected and part in CORE_PARTS]
    more = [part for part in PARTS if part in expected and part not in CORE_PARTS]
    for row in zip([*core, *more]) if narrow else zip_longest(core, more):
        table.add_row(*(_check(report, part) for part in row))
    return table


def _check(report: Report, part: Part | None) -> Text:
    if part is None:
        return Text("")
    mark, colour = _MARKS[report.elements[part].state]
    return Text.assemble((mark, colour), " ", PART_NAMES[part])


def _findings(text: str, findings: Sequence[Finding], *, narrow: bool) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=not narrow)
    table.add_column(ratio=1)
    index = LineIndex(text)
    for finding, after in zip_longest(findings, findings[1:]):
        place = ""
        if finding.start is not None:
            line, column = index.at(finding.start)
            place = f" {line}:{column}"
        body = Text(harmless(finding.message))
        body.append(f"\n{harmless(finding.advice)}", style="dim")
        # what mends several findings on one sentence is said below the last of them
        edits = () if after and after.edits == finding.edits else finding.edits
        for words in dict.fromkeys(edit.text.strip() for edit in edits):
            what = f"→ {words}" if words else "Take it out."
            body.append(f"\n{harmless(what)}", style="green")
        head = Text.assemble((finding.severity, _COLOURS[finding.severity]), place)
        head.append(f"\n{finding.rule}", style="dim")
        if narrow:
            table.add_row(head)
            table.add_row(Padding(body, (0, 0, 0, 2)))
        else:
            table.add_row(head, body)
    return table
