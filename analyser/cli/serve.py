"""``analyser serve``: a language server for editors."""

from __future__ import annotations

from datetime import date

import click

from analyser.cli.options import CHANNEL, IGNORE, INTERVIEW, KIND, ONLY, SENSITIVITY
from analyser.errors import AnalyserError
from analyser.labels import Sensitivity


@click.command()
@click.option("--stdio", is_flag=True, help="Talk over standard input and output.")
@INTERVIEW
@KIND
@CHANNEL
@SENSITIVITY
@ONLY
@IGNORE
def serve(
    stdio: bool,
    interview: str | None,
    kind: str,
    channel: str,
    sensitivity: Sensitivity | None,
    only: tuple[str, ...],
    ignore: tuple[str, ...],
) -> None:
    """Mark drafts in an editor while they are typed: a language server.

    An editor starts this by itself, as `analyser serve --stdio`, and offers the advice as quick
    fixes; docs/editors.md tells how to set it up. Drafts are read as if they were sent today.
    """
    if not stdio:
        raise click.UsageError("this is for an editor to start, as: analyser serve --stdio")
    try:
        from analyser.editor.server import make_server
    except ImportError as error:
        raise AnalyserError(
            "analyser serve needs pygls; install it with pip install 'analyser[editor]'"
        ) from error
    from analyser.analyse import Analyser
    from analyser.cli.from_log import logged
    from analyser.settings import load_settings
    from analyser.types import Draft, Report

    logged(interview)  # that it is not there is better said now
    analyser = Analyser(sensitivity=sensitivity, only=only, ignore=ignore, settings=load_settings())

    def analyse(text: str) -> Report:
        # an editor stays open over midnight, and over changes to the log
        draft = Draft(text, channel, kind, date.today())
        return analyser.analyse(draft, *logged(interview))

    make_server(analyse).start_io()
