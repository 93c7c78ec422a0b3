"""Files of labelled examples as records with one set of field names, each with its place.

Read are JSON lines in the project's own fields, CSV and TSV, and what doccano, Prodigy and Label
Studio export. A record that cannot be understood is handed on with ``error``, never dropped.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from analyser.errors import AnalyserError
from analyser.labels import ENTITIES, PARTS


class Place(NamedTuple):
    """Where an example stands: a file, and the line on which its record begins, from 1."""

    path: Path
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True)
class RawRecord:
    """One record in the project's field names, not yet checked; ``error`` where unreadable."""

    fields: Mapping[str, Any]
    place: Place
    error: str = ""


class ForeignRecordError(ValueError):
    """An export's record that has no counterpart in the project's fields."""


def read_records(path: Path) -> Iterator[RawRecord]:
    """The records of a ``.jsonl``, ``.json``, ``.csv`` or ``.tsv`` file, in order.

    Raises:
        AnalyserError: the file cannot be read at all, or is not UTF-8.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise AnalyserError(f"{path}:{line}: not UTF-8; save the file as UTF-8") from error
    except OSError as error:
        raise AnalyserError(f"{path}: {error.strerror or error}") from error
    if path.suffix.lower() in (".csv", ".tsv"):
        values = _table_rows(text, "\t" if path.suffix.lower() == ".tsv" else ",")
    elif text.lstrip().startswith("["):
        values = _array_items(text)
    else:
        values = _json_lines(text)
    for line, value in values:
        place = Place(path, line)
        if isinstance(value, str):
            yield RawRecord({}, place, value)
        elif not isinstance(value, dict):
            yield RawRecord({}, place, f"not a JSON object but {json.dumps(value)[:40]}")
        else:
            try:
                yield RawRecord(_translate(value), place)
            except ForeignRecordError as error:
                yield RawRecord({}, place, str(error))
            except (AttributeError, KeyError, TypeError):  # not the shape that the tool writes
                yield RawRecord({}, place, "an annotation has no place or no label in it")


def _json_lines(text: str) -> Iterator[tuple[int, Any]]:
    for number, line in enumerate(io.StringIO(text), 1):
        if line.strip():
            try:
                yield number, json.loads(line)
            except json.JSONDecodeError as error:
                yield number, f"not JSON: {error.msg} at column {error.colno}"
            except RecursionError:
                yield number, "not JSON that can be read: nested too deeply"


def _array_items(text: str) -> Iterator[tuple[int, Any]]:
    """The items of one JSON array, with the line on which each begins."""
    decoder = json.JSONDecoder()
    at = _skip(text, text.index("[") + 1)
    line, counted = 1, 0
    while at < len(text) and text[at] != "]":
        line += text.count("\n", counted, at)
        counted = at
        try:
            value, end = decoder.raw_decode(text, at)
        except (json.JSONDecodeError, RecursionError) as error:
            yield line, f"not JSON: {error}"
            return
        yield line, value
        at = _skip(text, end)
        if at < len(text) and text[at] == ",":
            at = _skip(text, at + 1)
    if at >= len(text):
        yield line, "the JSON array is not closed; the file may be cut short"


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _table_rows(text: str, delimiter: str) -> Iterator[tuple[int, Any]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    header: list[str] | None = None
    line = 1
    try:
        for row in reader:
            begins, line = line, reader.line_num + 1
            if not any(cell.strip() for cell in row):
                continue
            if header is None:
                header = [cell.strip().lower() for cell in row]
                if "text" not in header:
                    yield begins, f"no column “text” among: {', '.join(header)}"
                    return
            elif len(row) > len(header):
                yield begins, f"{len(row)} cells under {len(header)} headings; quote the text"
            else:
                yield begins, dict(zip(header, row, strict=False))
    except csv.Error as error:
        yield line, f"not a table: {error}"


def _translate(value: dict[str, Any]) -> Mapping[str, Any]:
    """Recognise whose record it is by the fields that only that tool writes."""
    if isinstance(value.get("data"), dict):
        return _from_label_studio(value)
    if "answer" in value or "_task_hash" in value:
        return _from_prodigy(value)
    if "label" in value or "labels" in value or _has_offsets(value.get("entities")):
        return _from_doccano(value)
    return value


def _has_offsets(entities: Any) -> bool:
    return isinstance(entities, list) and any(
        isinstance(item, dict) and "start_offset" in item for item in entities
    )


def _from_doccano(value: dict[str, Any]) -> Mapping[str, Any]:
    """Classification has a list of names; sequence labelling has offsets with a name."""
    text = str(value.get("text", ""))
    labels = value.get("label", value.get("labels")) or []
    names: list[str] = []
    spans: list[tuple[int, int, str]] = []
    if isinstance(labels, str):  # doccano's CSV joins the names with "#"
        names = [name for name in labels.split("#") if name.strip()]
    else:
        for label in labels:
            if isinstance(label, list) and len(label) == 3:
                spans.append((label[0], label[1], str(label[2])))
            elif isinstance(label, str):
                names.append(label)
            else:
                raise ForeignRecordError(
                    f"a label is {json.dumps(label)}; expected a name or a span"
                )
    for item in value.get("entities") or []:
        spans.append((item["start_offset"], item["end_offset"], str(item["label"])))
    return _fields(value, text, names, spans)


def _from_prodigy(value: dict[str, Any]) -> Mapping[str, Any]:
    """``accept`` holds the options chosen; a single label is accepted or rejected as a whole."""
    text = str(value.get("text", ""))
    answer = value.get("answer", "accept")
    if answer == "ignore":
        raise ForeignRecordError("was skipped by the annotator (answer: ignore)")
    names = list(value.get("accept") or [])
    if "label" in value and answer == "accept":
        names.append(value["label"])
    if answer == "reject" and "label" not in value:
        raise ForeignRecordError("was rejected by the annotator, which says nothing of its labels")
    if answer == "reject" and not isinstance(value.get("options"), list):
        raise ForeignRecordError(
            f"is only known not to be {value['label']}; give all of its labels"
        )
    spans = [
        (span["start"], span["end"], str(span["label"]))
        for span in value.get("spans") or []
        if {"start", "end", "label"} <= span.keys()
    ]
    return _fields(value, text, names, spans)


def _from_label_studio(value: dict[str, Any]) -> Mapping[str, Any]:
    """The first annotation that was not cancelled; choices are names, labels are spans."""
    text = str(value["data"].get("text", ""))
    given = value.get("annotations") or value.get("completions") or []
    kept = next((item for item in given if not item.get("was_cancelled")), None)
    if kept is None:
        raise ForeignRecordError("has no annotation")
    names: list[str] = []
    spans: list[tuple[int, int, str]] = []
    for result in kept.get("result") or []:
        inner = result.get("value") or {}
        names += inner.get("choices") or []
        for label in inner.get("labels") or []:
            spans.append((inner["start"], inner["end"], str(label)))
    data = value["data"]
    return _fields({**data, "id": data.get("id", value.get("id"))}, text, names, spans)


def _fields(
    value: Mapping[str, Any], text: str, names: list[Any], spans: list[tuple[int, int, str]]
) -> Mapping[str, Any]:
    """Names label the whole text; spans are entities, or sentences that carry a label."""
    out: dict[str, Any] = {"text": text}
    for key in ("id", "hand", "channel", "kind", "send_on"):
        meta = value.get("meta")
        found = value.get(key, meta.get(key) if isinstance(meta, dict) else None)
        if found is not None:
            out[key] = found
    entities = [
        {"text": text[start:end], "label": name.upper()}
        for start, end, name in spans
        if name.upper() in ENTITIES
    ]
    marked: dict[tuple[int, int], list[str]] = {}
    for start, end, name in spans:
        if name.upper() not in ENTITIES:
            marked.setdefault((start, end), []).append(name)
    if entities:
        out["entities"] = entities
    if marked:
        out["sentences"] = [
            {"text": text[start:end], **_sort_names(labels)}
            for (start, end), labels in sorted(marked.items())
        ]
    if names or not spans:
        out.update(_sort_names(names))
    return out


def _sort_names(names: list[Any]) -> dict[str, Any]:
    """Names of parts apart from names of tones; what is neither is left to the check of tones."""
    parts = [name for name in map(str, names) if name.partition("=")[0].strip().lower() in PARTS]
    tones = [name for name in map(str, names) if name not in parts]
    out: dict[str, Any] = {"tone": tones} if tones or not parts else {}
    if parts:
        out["parts"] = {
            part.strip().lower(): state.strip() or "present"
            for part, _, state in (name.partition("=") for name in parts)
        }
    return out
