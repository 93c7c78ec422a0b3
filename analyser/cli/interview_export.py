"""``analyser interview export``: the log to files."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from analyser.cli.log_input import GIVEN
from analyser.errors import AnalyserError
from analyser.resources import log_address
from analyser.whole_files import write_whole

_FORMS = {
    "": "json",
    ".json": "json",
    ".csv": "csv",
    ".sqlite3": "sqlite",
    ".sqlite": "sqlite",
    ".db": "sqlite",
}


@click.command()
@click.option(
    "-o", "--output", type=GIVEN, metavar="FILE", help="Where to write; by default standard output."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "csv", "sqlite"]),
    help="sqlite: a whole copy of the log's file.  [default: by the ending of FILE, json where it "
    "has none]",
)
def export(output: str | None, form: str | None) -> None:
    """Write the whole log, with all contacts, as JSON or CSV, or as a backup of its file."""
    from analyser.interview_log.exchange import to_csv, to_json
    from analyser.interview_log.store import InterviewLog

    ending = Path(output or "").suffix.lower()
    form = form or _FORMS.get(ending)
    if form is None:
        raise AnalyserError(
            f"{output}: {ending} says nothing of what to write; give --format, or a name that ends "
            "in .json, .csv or .sqlite3"
        )
    with InterviewLog.open(log_address()) as log:
        if form == "sqlite":
            if output is None:
                raise click.UsageError("a copy of the log's file needs a name; give --output FILE")
            log.back_up(Path(output))
            return
        text = (to_csv if form == "csv" else to_json)(log.entries())
    if output is None:
        _print_export(text, form)
    else:
        write_whole(Path(output), text.encode())


def _print_export(text: str, form: str) -> None:
    """Write to standard output; a table, which knows no escapes, is made harmless for a person."""
    from analyser.control_characters import harmless, harmless_json

    if form == "json":
        text = harmless_json(text)
    elif sys.stdout.isatty():
        text = harmless(text)
    click.echo(text.encode(), nl=False)
