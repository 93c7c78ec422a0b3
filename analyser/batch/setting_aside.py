"""What to do with a draft that ends the process which analyses it: find it, name it, go on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from analyser.batch.rows import Form
from analyser.batch.scoring import Chunk, Scored, error_of, write_down

TRIES = 3
"""How many processes a draft may end before it is set aside."""


class WorkerLost(Exception):  # noqa: N818  (an event that is dealt with)
    """The process ended while it was analysing."""


def score_singly(
    chunk: Chunk, form: Form, attempt: Callable[[Chunk], Scored], tries: int = TRIES
) -> Scored:
    """Score the records of a chunk one at a time, and set aside what ends processes.

    Args:
        chunk: one that a process ended on; most of its records are innocent.
        form: that of the output.
        attempt: scores a chunk, or raises :exc:`WorkerLost`.
        tries: how many attempts a record is given.
    """
    pieces = [
        _score(replace(chunk, records=(record,)), form, attempt, tries) for record in chunk.records
    ]
    return Scored(
        lines=tuple(line for piece in pieces for line in piece.lines),
        ready=sum(piece.ready for piece in pieces),
        errors=sum(piece.errors for piece in pieces),
        severities=frozenset(severity for piece in pieces for severity in piece.severities),
    )


def _score(single: Chunk, form: Form, attempt: Callable[[Chunk], Scored], tries: int) -> Scored:
    for _ in range(tries):
        try:
            return attempt(single)
        except WorkerLost:
            continue
    why = "analysing this ended every process that tried, so it was set aside; please report it"
    return write_down([error_of(single.records[0], why)], form)
