"""``analyser check``: a readable report on one draft or a few."""

from __future__ import annotations

import sys

import click

from analyser.cli.log_input import GIVEN
from analyser.cli.options import DraftOptions, draft_options
from analyser.cli.saying import say
from analyser.errors import AnalyserError
from analyser.presenting.present import FORMS, present
from analyser.reading.files import DRAFT_ENDINGS, read_with_source
from analyser.reading.tables import table_ending


@click.command(
    help=f"""Analyse drafts and print a report on each.

    PATH is a file that ends in {", ".join(DRAFT_ENDINGS)}; - or nothing reads standard input.

    Exit code 1 says that something at or above --fail-on was found.
    """
)
@click.argument("paths", nargs=-1, metavar="[PATH or -]...", type=GIVEN)
@click.option(
    "--format",
    "form",
    type=click.Choice([*FORMS]),
    default="text",
    show_default=True,
    help="line: path:line:col: severity rule message, for editors.",
)
@draft_options(fail_on="warning")
def check(paths: tuple[str, ...], form: str, options: DraftOptions) -> int:
    """Analyse, present, and tell by the exit code whether something was found."""
    from analyser.analyse import Analyser
    from analyser.cli.from_log import logged
    from analyser.presenting.checked import Checked
    from analyser.settings import load_settings
    from analyser.types import Draft

    if not paths and sys.stdin.isatty():
        say("Type or paste the draft, then end with Ctrl-D:")
    texts: list[tuple[str, str, str]] = []
    failures: list[str] = []
    for path in paths or ("-",):
        try:
            texts.append((path, *_read(path)))
        except AnalyserError as error:
            failures.append(str(error))
    interview, contacts = logged(options.interview)
    analyser = Analyser(
        sensitivity=options.sensitivity,
        only=options.only,
        ignore=options.ignore,
        settings=load_settings(),
    )
    checked = [
        Checked(
            path,
            text,
            analyser.analyse(
                Draft(text, options.channel, options.kind, options.send_on, id=path),
                interview,
                contacts,
            ),
            source,
        )
        for path, text, source in texts
    ]
    present(checked, form)
    for failure in failures:
        say(f"analyser: {failure}")
    if failures:
        return 2
    found = (finding for one in checked for finding in one.report.findings)
    return int(any(options.fails(finding.severity) for finding in found))


def _read(path: str) -> tuple[str, str]:
    if table_ending(path):
        raise AnalyserError(f"{path}: this is a table of drafts; `analyser score` reads it")
    return read_with_source(path)
