"""Scoring one partition: the one pure function that every engine runs."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from analyser import __version__
from analyser.analyse import Analyser
from analyser.batch.rows import Form, encode, error_report
from analyser.cases import Case
from analyser.errors import AnalyserError
from analyser.labels import Sensitivity, Severity
from analyser.reading.tables import Record
from analyser.scoring.in_use import load_model_in_use
from analyser.settings import Settings
from analyser.types import Contact, Draft, Interview

Logged = tuple[Interview, tuple[Contact, ...]] | str
"""An interview of the log with its contacts, or the reason why there is none."""


@dataclass(frozen=True, slots=True)
class Context:
    """What holds for every draft that does not say otherwise itself.

    ``interviews`` has an entry for every interview that a record or the context names.
    """

    channel: str = "auto"
    kind: str = "auto"
    send_on: date | None = None
    interview: str | None = None
    interviews: Mapping[str, Logged] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Setup:
    """Everything that a worker must know to score: it can be pickled and hashed.

    ``sensitivity`` is by default that of the settings.
    """

    form: Form
    sensitivity: Sensitivity | None = None
    only: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    settings: Settings = field(default_factory=Settings)


@dataclass(frozen=True, slots=True)
class Chunk:
    """Consecutive records that are scored together, and what they need."""

    records: tuple[Record, ...]
    context: Context


@dataclass(frozen=True, slots=True)
class Scored:
    """The lines of the output for a chunk, one a record, and what there is to count."""

    lines: tuple[bytes, ...]
    ready: int
    errors: int
    severities: frozenset[Severity]


def score_records(
    analyser: Analyser, records: Sequence[Record], context: Context
) -> Iterator[dict[str, Any]]:
    """The report on each record in turn, as plain JSON values.

    A record that could not be read or cannot be analysed has ``schema``, ``id`` and ``error``.
    """
    cases = (_case_or_error(record, context) for record in records)
    for record, report in zip(records, analyser.analyse_each(cases), strict=True):
        if isinstance(report, AnalyserError):
            yield error_of(record, str(report))
        else:
            yield report.to_dict()


def error_of(record: Record, error: str) -> dict[str, Any]:
    """What stands in the place of the report on this record; the message names its source."""
    place = "" if error.startswith(record.source) else f"{record.source}: "
    return error_report(_encodable(record.id), _encodable(place + error))


def _case_or_error(record: Record, context: Context) -> Case | AnalyserError:
    try:
        return _case(record, context)
    except AnalyserError as error:
        return error


def _case(record: Record, context: Context) -> Case:
    if record.error is not None:
        raise AnalyserError(record.error)
    draft = Draft(
        record.text,
        channel=record.channel or context.channel,
        kind=record.kind or context.kind,
        send_on=record.send_on or context.send_on,
        id=_encodable(record.id),
    )
    wanted = record.interview or context.interview
    if wanted is None:
        return Case(draft)
    logged = context.interviews[wanted]
    if isinstance(logged, str):
        raise AnalyserError(logged)
    return Case(draft, *logged)


def score_chunk(setup: Setup, chunk: Chunk) -> Scored:
    """Score a chunk and write it down, with an analyser that this process loads once.

    Raises:
        AnalyserError: no analyser can be made with this setup.
    """
    reports = score_records(load_analyser(setup), chunk.records, chunk.context)
    return write_down(reports, setup.form)


@lru_cache(maxsize=1)
def load_analyser(setup: Setup) -> Analyser:
    """The one analyser of this process; edits are planned where the output has room for them.

    Raises:
        AnalyserError: none can be made with this setup.
    """
    analyser = Analyser(
        sensitivity=setup.sensitivity,
        only=setup.only,
        ignore=setup.ignore,
        edits=setup.form == ".jsonl",
        settings=setup.settings,
    )
    # it stays as long as the process; to look through it for garbage costs a twelfth of the time
    gc.freeze()
    return analyser


def version_and_model() -> str:
    """What this process scores with; two that say the same give the same results."""
    return f"{__version__} with the model {load_model_in_use().name}"


def write_down(reports: Iterable[dict[str, Any]], form: Form) -> Scored:
    """The lines of these reports, in the form of the output."""
    lines, ready, errors, severities = [], 0, 0, set[Severity]()
    for report in reports:
        lines.append(encode(report, form))
        ready += report.get("ready", False)
        errors += "error" in report
        severities.update(finding["severity"] for finding in report.get("findings", ()))
    return Scored(tuple(lines), ready, errors, frozenset(severities))


def _encodable(text: str) -> str:
    """A name or message without the halves of characters that file names can have."""
    return text.encode("utf-8", "backslashreplace").decode()
