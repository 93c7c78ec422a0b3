"""A whole run: records in, lines out, in constant memory and in order."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from itertools import islice

from analyser.batch.checkpoint import Progress
from analyser.batch.output import Output
from analyser.batch.scoring import Chunk, Context, Logged, Scored, Setup, score_chunk
from analyser.reading.tables import Record

CHUNK = 100
"""Records that are scored, written and vouched for together."""

Engine = Callable[[Iterator[Chunk]], Generator[Scored, None, None]]
"""What scores chunks, and hands back the results in the order of the chunks."""


def score_in_this_process(setup: Setup, chunks: Iterator[Chunk]) -> Generator[Scored, None, None]:
    """The engine for one processor."""
    for chunk in chunks:
        yield score_chunk(setup, chunk)


def run(
    records: Iterator[Record],
    context: Context,
    engine: Engine,
    output: Output,
    run_of: Mapping[str, str],
    *,
    resume: bool,
    find_interview: Callable[[str], Logged],
) -> Iterator[Progress]:
    """Score all records, and say after each chunk how far it has come.

    Args:
        records: all of the run, those that an earlier run has written too.
        context: what holds for all records, without the interviews.
        engine: what scores.
        output: where the lines go.
        run_of: what must be the same for an earlier run to be gone on with.
        resume: whether to go on with an earlier run.
        find_interview: looks up an id in the log.

    Raises:
        AnalyserError: the output cannot be written or resumed, another run is writing it, or no
            analyser can be made.
    """
    with output.claimed():
        progress = output.begin(run_of, resume=resume)
        yield progress
        rest = islice(records, progress.records, None)
        with closing(engine(_chunks(rest, context, find_interview))) as results:
            for scored in results:
                progress = progress.plus(scored)
                output.write(scored.lines, progress)
                yield progress
        output.finish()


def _chunks(
    records: Iterator[Record], context: Context, find_interview: Callable[[str], Logged]
) -> Iterator[Chunk]:
    """The records by hundreds, with the interviews that they are about."""
    while chunk := tuple(islice(records, CHUNK)):
        wanted = {record.interview or context.interview for record in chunk} - {None}
        found = {name: find_interview(name) for name in sorted(filter(None, wanted))}
        yield Chunk(chunk, replace(context, interviews=found))
