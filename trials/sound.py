"""Sound input for every target: what a fuzzer sets out from, and what is spoilt on purpose."""

from __future__ import annotations

import io
import json
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from analyser.interview_log.exchange import from_json
from analyser.interview_log.store import InterviewLog
from analyser.resources import shipped
from analyser.scoring.artefact import CARD

SEND_ON = date(2026, 11, 12)
MEMBER = "word/document.xml"
SEPARATOR = b"\n--8<--\n"
"""Stands between the three files of a model."""


def drafts() -> list[bytes]:
    """The samples, as files."""
    return [path.read_bytes() for path in sorted(shipped("data", "samples").glob("*.*"))]


def seeds(name: str) -> Iterator[bytes]:
    """Sound inputs for one target."""
    yield from _SEEDS[name]()


@cache
def scratch() -> Path:
    """A folder for files that a target reads, in memory where there is one."""
    memory = Path("/dev/shm")  # a folder in memory, where there is one
    return Path(tempfile.mkdtemp(prefix="trials-", dir=memory if memory.is_dir() else None))


@cache
def word_members() -> Mapping[str, bytes]:
    """The three members that a Word document needs, by name."""
    import docx

    document = docx.Document()
    document.add_paragraph("Dear Sara,")
    document.add_table(1, 2).cell(0, 1).text = "any news?"
    packed = io.BytesIO()
    document.save(packed)
    with zipfile.ZipFile(packed) as archive:
        whole = archive.read(MEMBER)
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    package = "http://schemas.openxmlformats.org/package/2006"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    return {
        "[Content_Types].xml": (
            f'<Types xmlns="{package}/content-types">'
            '<Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/{MEMBER}" ContentType="{main}"/></Types>'
        ).encode(),
        "_rels/.rels": (
            f'<Relationships xmlns="{package}/relationships">'
            f'<Relationship Id="r" Type="{kind}" Target="{MEMBER}"/></Relationships>'
        ).encode(),
        MEMBER: whole,
    }


@cache
def parquet_file() -> bytes:
    """A Parquet table of two drafts."""
    import pyarrow
    import pyarrow.parquet

    columns = {"text": ["Hi Sara,", "any news?"], "id": [1, 2], "send_on": [SEND_ON, None]}
    packed = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.table(columns), packed)
    return packed.getvalue()


@cache
def sound_log() -> bytes:
    """The file of a log with one interview."""
    path = scratch() / "sound.sqlite3"
    with InterviewLog.open(path) as log:
        log.merge(from_json(_log_json().decode(), "log.json"))
    return path.read_bytes()


def _log_json() -> bytes:
    interview = {
        "company": "Acme",
        "job_title": "Data Analyst",
        "interviewers": ["Sara Chen"],
        "held_on": "2026-03-02",
        "promise": "2026-03-09",
        "contacts": [{"on": "2026-03-03", "kind": "thank_you", "channel": "email"}],
    }
    return json.dumps([interview]).encode()


def _foreign_examples() -> Iterator[bytes]:
    """A record each as doccano, Prodigy and Label Studio export it."""
    choice: dict[str, Any] = {"value": {"start": 0, "end": 4, "labels": ["needy"]}}
    records: tuple[dict[str, Any], ...] = (
        {"text": "Please!", "label": [[0, 7, "needy"]]},
        {"text": "Please!", "accept": ["needy"], "answer": "accept", "options": []},
        {"data": {"text": "Please!"}, "annotations": [{"result": [choice]}]},
    )
    return (json.dumps(record).encode() for record in records)


def _mail() -> bytes:
    return (
        b"Subject: =?utf-8?q?any_n=C3=A9ws?=\nMIME-Version: 1.0\n"
        b'Content-Type: multipart/alternative; boundary="b"\n\n'
        b"--b\nContent-Type: text/plain; charset=iso-8859-1\n"
        b"Content-Transfer-Encoding: quoted-printable\n\nHi Sara=2C any n=E9ws?\n"
        b"--b\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n"
        b"PHA+SGkgU2FyYTwvcD4=\n--b--\n"
    )


def _small_model() -> bytes:
    """The shipped card with a vocabulary of two words, and arrays to match."""
    import numpy as np
    from safetensors.numpy import save

    card = json.loads((shipped("models", "tone") / CARD).read_text("utf-8"))
    labels = len(card["labels"])
    kept = ("format", "format_version", "name", "labels", "thresholds", "part_thresholds")
    arrays: dict[str, Any] = {
        "coarse": np.zeros(2, np.int32),
        "fine": np.zeros(2, np.int32),
        "word_keys": np.array([1, 2], np.int64),
        "coarse_keys": np.array([1], np.int64),
        "fine_keys": np.array([1], np.int64),
        "idf": np.ones(5, np.float32),
        "weights": np.ones((5, labels), np.int8),
        "steps": np.ones(5, np.float16),
        "intercepts": np.zeros(labels, np.float32),
    }
    return SEPARATOR.join(
        [
            json.dumps({key: card[key] for key in kept}).encode(),
            json.dumps({"words": ["need", "job"], "characters": ["nee"]}).encode(),
            save(arrays),
        ]
    )


def _pieces() -> Iterator[bytes]:
    """Paragraphs of the samples, for a fuzzer that is kept to short drafts."""
    return (piece for draft in drafts() for piece in draft.split(b"\n\n") if piece.strip())


def _table() -> list[bytes]:
    return [b'text,id,send_on,tone\n"Hi Sara,\nany news?",1,2026-11-12,needy\nshort,2,,\n']


def _json_lines() -> list[bytes]:
    return [json.dumps({"text": draft.decode(), "id": 1}).encode() for draft in drafts()[2:6]]


def _examples() -> Iterator[bytes]:
    for folder in ("sentences", "drafts"):
        path = sorted(shipped("data", folder, "train").glob("*.jsonl"))[0]
        yield b"".join(path.read_bytes().splitlines(keepends=True)[:2])
    yield from _foreign_examples()


_SEEDS: Mapping[str, Callable[[], Iterable[bytes]]] = {
    "txt": drafts,
    "md": drafts,
    "eml": lambda: [_mail(), *drafts()],
    "docx": lambda: [word_members()[MEMBER]],
    "csv": _table,
    "tsv": lambda: [b"text\tid\tkind\nHi Sara\t1\tstatus\n"],
    "jsonl": _json_lines,
    "gz": _table,
    "parquet": lambda: [parquet_file(), b"\x00"],
    "ics": lambda: [shipped("data", "log", "invitation.ics").read_bytes()],
    "notes": lambda: [shipped("data", "log", "notes.txt").read_bytes(), *drafts()],
    "log-table": lambda: [
        _log_json(),
        b"company,held_on,interviewers\nAcme,2026-03-02,Sara Chen <sara@acme.example>\n",
    ],
    "log-file": lambda: [b"\x00\x00\x10\xff"],
    "examples-jsonl": _examples,
    "examples-csv": _table,
    "model": lambda: [_small_model()],
    "settings": lambda: [
        b'sensitivity = "strict"\n[timing]\ncountry = "GB-ENG"\nassumed_wait_days = 10\n'
    ],
    "analyse": lambda: [*drafts(), *_pieces()],
}
