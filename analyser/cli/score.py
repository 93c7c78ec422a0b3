"""``analyser score``: the scores of many drafts, in one file."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import asdict, fields
from functools import lru_cache, partial
from typing import TYPE_CHECKING

import click

from analyser.cli.from_log import logged
from analyser.cli.log_input import GIVEN
from analyser.cli.options import DraftOptions, draft_options
from analyser.cli.saying import counted, say
from analyser.errors import AnalyserError
from analyser.reading.files import DRAFT_ENDINGS
from analyser.reading.tables import TABLE_ENDINGS

if TYPE_CHECKING:
    from analyser.batch.checkpoint import Progress
    from analyser.batch.scoring import Logged, Setup
    from analyser.batch.sources import Sources
    from analyser.batch.stream import Engine


@click.command(
    help=f"""Score many drafts, in the order in which they are given.

    SOURCE is a folder with drafts, a draft ({", ".join(DRAFT_ENDINGS)}), or a table
    ({", ".join(TABLE_ENDINGS)}, all but the last also with .gz) with a column or field `text` and,
    where wanted, `id`, `channel`, `kind`, `send_on` and `interview`; or - for JSON lines on
    standard input.

    A draft that cannot be read or analysed gets a line with its `error`, and the rest goes on.
    With --fail-on, exit code 1 says that there is such a draft or such a finding.
    """
)
@click.argument("names", nargs=-1, required=True, metavar="SOURCE...", type=GIVEN)
@click.option(
    "-o",
    "--output",
    "target",
    type=GIVEN,
    required=True,
    metavar="OUT",
    help="A .jsonl (whole reports), .csv or .parquet file (one flat row a draft), the first two "
    "also with .gz; or - for JSON lines on standard output. It is overwritten.",
)
@click.option(
    "--workers",
    type=click.IntRange(1, 256),
    default=1,
    show_default=True,
    metavar="N",
    help="Processes that analyse side by side.",
)
@click.option("--resume", is_flag=True, help="Go on with a run that was broken off.")
@click.option(
    "--engine",
    type=click.Choice(["local", "dask"]),
    default="local",
    show_default=True,
    help="dask: on many machines, or on this one for a try.",
)
@click.option(
    "--scheduler", type=GIVEN, metavar="ADDRESS", help="A Dask scheduler, as in tcp://host:8786."
)
@draft_options(fail_on="never")
def score(
    names: tuple[str, ...],
    target: str,
    workers: int,
    resume: bool,
    engine: str,
    scheduler: str | None,
    options: DraftOptions,
) -> int:
    """Stream the drafts through, and tell by the exit code whether something was found."""
    from analyser.batch.output import FileOutput, open_output
    from analyser.batch.scoring import Context, Setup
    from analyser.batch.sources import check_not_read, find_sources
    from analyser.batch.stream import run
    from analyser.settings import load_settings

    if scheduler and engine != "dask":
        raise click.UsageError("--scheduler goes with --engine dask")
    sources = find_sources(names)
    output = open_output(target)
    if isinstance(output, FileOutput):
        check_not_read(sources, (output.path, output.partial, output.progress))
    settings = load_settings()
    setup = Setup(output.form, options.sensitivity, options.only, options.ignore, settings)
    context = Context(options.channel, options.kind, options.send_on, options.interview)
    if options.interview:
        logged(options.interview)  # that it is not there is better said now
    steps = run(
        sources.records(),
        context,
        _engine(engine, setup, workers, scheduler),
        output,
        _identity(sources, options, setup),
        resume=resume,
        find_interview=_find_interview,
    )
    try:
        progress = _follow(steps, sources)
    except KeyboardInterrupt:
        if isinstance(output, FileOutput):
            kept = output.progress.exists()
            say(
                "analyser: to go on later, give the same command with --resume"
                if kept
                else "analyser: nothing is kept yet; the same command begins again"
            )
        raise
    _sum_up(progress, sources.skipped, target)
    failing = any(options.fails(severity) for severity in progress.severities)
    return int(failing or (options.fail_on != "never" and progress.errors > 0))


def _engine(name: str, setup: Setup, workers: int, scheduler: str | None) -> Engine:
    from analyser.batch.stream import score_in_this_process
    from analyser.batch.workers import score_with_workers

    if name == "dask":
        from analyser.batch.dask import score_with_dask

        return partial(score_with_dask, setup, scheduler, workers)
    if workers == 1:
        return partial(score_in_this_process, setup)
    return partial(score_with_workers, setup, workers)


def _identity(sources: Sources, options: DraftOptions, setup: Setup) -> dict[str, str]:
    """What two runs must have in common for one to go on with the other, as one can say it."""
    from analyser.batch.checkpoint import SOURCES
    from analyser.batch.scoring import version_and_model

    given = {item.name: getattr(options, item.name) for item in fields(options)}
    del given["fail_on"]
    settings = asdict(setup.settings)
    settings |= settings.pop("timing")
    del settings["name"], settings["phone"]  # of composed drafts, and nobody else's affair
    return {
        "version": version_and_model(),
        SOURCES: sources.fingerprint,
        **{f"the setting {name}": _said(value) for name, value in settings.items()},
        **{f"--{name.replace('_', '-')}": _said(value) for name, value in given.items()},
    }


def _said(value: object) -> str:
    if isinstance(value, tuple):
        return ",".join(value)
    return "none" if value is None else str(value)


@lru_cache(maxsize=1024)
def _find_interview(wanted: str) -> Logged:
    """An interview of the log, or the reason why there is none, which is one record's error."""
    try:
        interview, contacts = logged(wanted)
    except AnalyserError as error:
        return str(error)
    return (interview, contacts) if interview else f"there is no interview {wanted}"


def _follow(steps: Iterator[Progress], sources: Sources) -> Progress:
    """Run to the end behind a bar with the rate and the time left; the last progress."""
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    console = Console(stderr=True)
    began, before = time.monotonic(), None
    with Bar(
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        console=console,
        disable=not console.is_terminal,
        transient=True,
    ) as bar:
        task = bar.add_task("starting", total=sources.size, rate="")
        for progress in steps:
            before = progress.records if before is None else before
            rate = (progress.records - before) / max(time.monotonic() - began, 1e-9)
            bar.update(
                task,
                completed=sources.read,
                description=f"{progress.records:,} drafts",
                rate=f"{rate:,.0f} a second",
            )
    return progress


def _sum_up(progress: Progress, skipped: int, target: str) -> None:
    parts = [counted(progress.records, "draft"), f"{progress.ready:,} ready"]
    parts.append(counted(progress.errors, "error"))
    if skipped:
        parts.append(f"{counted(skipped, 'file')} skipped as no draft")
    where = "" if target == "-" else f" -> {target}"
    say(f"analyser: {', '.join(parts)}{where}")
