"""Every door through which something unknown comes in, as a function of bytes.

A target takes any bytes and returns; an ``AnalyserError`` is an answer, everything else that is
raised is a find. The same targets are tried by Hypothesis in the tests and by atheris in
``python -m trials fuzz``.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import zipfile
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import date
from functools import cache

from analyser import Analyser, AnalyserError, Draft
from analyser.control_characters import harmless
from analyser.interview_log.exchange import from_csv, from_json
from analyser.interview_log.invitations import read_invitation
from analyser.interview_log.notes import read_notes
from analyser.interview_log.store import InterviewLog
from analyser.learning.corpus_files import read_corpus
from analyser.presenting.checked import Checked
from analyser.presenting.lines import editor_lines
from analyser.presenting.sarif import sarif_log
from analyser.reading.files import check_text, read_bytes
from analyser.reading.tables import Record, read_table
from analyser.resources import shipped
from analyser.scoring.artefact import ARRAYS, CARD, VOCABULARY
from analyser.scoring.model_files import compressed
from analyser.scoring.tone import ToneModel
from analyser.settings import parse_settings
from trials.promises import check_report
from trials.sound import MEMBER, SEND_ON, SEPARATOR, parquet_file, scratch, sound_log, word_members

Target = Callable[[bytes], None]

_MOST = 4_000
"""Of a draft that is analysed, in characters: a short one finds as much, and sooner."""


def read_as(ending: str) -> Target:
    """One draft from a file with this ending; what is read must be fit to be analysed."""

    def target(data: bytes) -> None:
        name = f"draft{ending}"
        text = read_bytes(data, name)
        assert check_text(text, name) is text

    return target


def word(data: bytes) -> None:
    """A Word document: as it is, or with the bytes as the XML of its text."""
    if not data.startswith(b"PK"):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            for name, content in word_members().items():
                archive.writestr(name, data if name == MEMBER else content)
        data = packed.getvalue()
    read_as(".docx")(data)


def table(ending: str) -> Target:
    """A table with drafts: every record is a draft that can be analysed, or says what is wrong."""

    def target(data: bytes) -> None:
        if ending.endswith(".gz") and not data.startswith(b"\x1f\x8b"):
            data = gzip.compress(data, 1)
        name = f"drafts{ending}"
        records: Iterable[Record] = read_table(io.BytesIO(data), name, ending)
        for record in records:
            assert record.source.startswith(name)
            assert record.error or check_text(record.text, name) is record.text

    return target


def parquet(data: bytes) -> None:
    """A Parquet file: as it is, or a sound one with some bytes changed."""
    if not data.startswith(b"PAR1"):
        data = bytes(_changed(parquet_file(), data))
    table(".parquet")(data)


def invitation(data: bytes) -> None:
    """A calendar invitation."""
    read_invitation(data, "invitation.ics")


def notes(data: bytes) -> None:
    """Free notes on an interview, whose every item is a stretch of them."""
    text = _text(data)
    proposal = read_notes(text, date(2026, 3, 2))
    assert all(0 <= item.start <= item.end <= len(text) for item in proposal.items)


def log_table(data: bytes) -> None:
    """A CSV table or JSON export for the interview log."""
    text = _text(data)
    with suppress(AnalyserError):
        from_csv(text, "log.csv")
    from_json(text, "log.json")


def examples(ending: str) -> Target:
    """Labelled examples for retraining."""

    def target(data: bytes) -> None:
        path = scratch() / f"examples{ending}"
        path.write_bytes(data)
        read_corpus([path])

    return target


def model(data: bytes) -> None:
    """A model of a stranger, whose card names the right hashes: card, vocabulary and arrays."""
    folder = scratch() / "tone"
    folder.mkdir(exist_ok=True)
    parts = [*data.split(SEPARATOR, 2), b"", b""]
    card = parts[0]
    vocabulary, arrays = map(compressed, parts[1:3])
    with suppress(ValueError, RecursionError):
        content = json.loads(card)
        if isinstance(content, dict):
            content["files"] = {
                ARRAYS: hashlib.sha256(arrays).hexdigest(),
                VOCABULARY: hashlib.sha256(vocabulary).hexdigest(),
            }
            card = json.dumps(content).encode()
    for name, content in ((CARD, card), (VOCABULARY, vocabulary), (ARRAYS, arrays)):
        (folder / name).write_bytes(content)
    ToneModel.load(folder).score(["I really need this job.", ""])


def settings(data: bytes) -> None:
    """The user's own settings."""
    parse_settings(_text(data))


def log_file(data: bytes) -> None:
    """A log whose file was changed by something else: refused and kept, or read as usual."""
    path = scratch() / "log.sqlite3"
    for left in path.parent.glob(f"{path.name}*"):
        left.unlink()
    damaged = bytes(_changed(sound_log(), data))
    path.write_bytes(damaged)
    try:
        with InterviewLog.open(path) as log:
            log.entries()
    except AnalyserError:
        assert any(left.read_bytes() == damaged for left in path.parent.glob(f"{path.name}*"))


def analyse(data: bytes) -> None:
    """Any text as a draft, and its report in every form that goes to a terminal or an editor."""
    text = _text(data)[:_MOST]
    report = _analyser().analyse(Draft(text, send_on=SEND_ON))
    check_report(report, text)
    checked = Checked(text[:20], text, report)
    for line in editor_lines(checked):
        assert harmless(line) == line
        assert "\n" not in line
    sarif_log([checked])


TARGETS: Mapping[str, Target] = {
    "txt": read_as(".txt"),
    "md": read_as(".md"),
    "eml": read_as(".eml"),
    "docx": word,
    "csv": table(".csv"),
    "tsv": table(".tsv"),
    "jsonl": table(".jsonl"),
    "gz": table(".csv.gz"),
    "parquet": parquet,
    "ics": invitation,
    "notes": notes,
    "log-table": log_table,
    "log-file": log_file,
    "examples-jsonl": examples(".jsonl"),
    "examples-csv": examples(".csv"),
    "model": model,
    "settings": settings,
    "analyse": analyse,
}
"""Every target by name."""


def attempt(name: str, data: bytes) -> None:
    """Try one input; only a find is raised."""
    with suppress(AnalyserError):
        TARGETS[name](data)


def _text(data: bytes) -> str:
    """The bytes as text; stray bytes become lone surrogates, as they do in Python."""
    return data.decode("utf-8", "surrogateescape")


def _changed(sound: bytes, edits: bytes) -> bytearray:
    """A sound file with a byte changed for each three bytes of ``edits``: two of place, one new."""
    changed = bytearray(sound)
    for at in range(0, len(edits) - 2, 3):
        changed[int.from_bytes(edits[at : at + 2]) % len(changed)] = edits[at + 2]
    return changed[: len(changed) - (edits[-1] if len(edits) % 3 else 0)]


@cache
def _analyser() -> Analyser:
    return Analyser(shipped("models", "tone"))
