"""Records that doccano, Prodigy and Label Studio export, in the project's own fields.

A name is a tone or a part (``interest``, ``interest=weak``). A name of the whole text labels it; a
span is an entity, or a sentence that carries the name.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from typing import Any, Literal, get_args

from analyser.labels import ENTITIES, PARTS

Tool = Literal["doccano", "prodigy", "label-studio"]
TOOLS: tuple[Tool, ...] = get_args(Tool)

CARRIED = (
    *("id", "hand", "channel", "kind", "send_on"),
    *("tone", "elements", "placeholder", "interview_date", "elsewhere"),
)
"""What a tool does not mark but hands on, beside the text or in its ``meta``."""

LOOKED_FOR = "looked_for"
"""The field that says of which kinds of label nothing marked means that there is none."""

NO_LABEL = "none"
"""Marks a sentence that was looked at and carries no label."""


class ForeignRecordError(ValueError):
    """An export's record that has no counterpart in the project's fields."""


def translate(value: dict[str, Any]) -> Mapping[str, Any]:
    """Recognise whose record it is by the fields that only that tool writes."""
    if isinstance(value.get("data"), dict):
        return _from_label_studio(value)
    if "annotation_id" in value and "annotator" in value:
        raise ForeignRecordError("is in a short form of Label Studio; export again, as JSON")
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
    text = _text(value)
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
    text = _text(value)
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
    text = _text(value["data"])
    annotations = value.get("annotations") or value.get("completions") or []
    kept = next((item for item in annotations if not item.get("was_cancelled")), None)
    if kept is None:
        raise ForeignRecordError("has no annotation")
    names: list[str] = []
    spans: list[tuple[int, int, str]] = []
    for result in kept.get("result") or []:
        inner = result.get("value") or {}
        given = [*(inner.get("choices") or []), *(inner.get("labels") or [])]
        if "start" in inner:  # choices too may be those of a marked region
            spans += [(inner["start"], inner["end"], str(label)) for label in given]
        else:
            names += given
    data = value["data"]
    return _fields({**data, "id": data.get("id", value.get("id"))}, text, names, spans)


def _text(fields: Mapping[str, Any]) -> str:
    text = fields.get("text")
    if not isinstance(text, str):
        raise ForeignRecordError(f"has no “text” among: {', '.join(fields)}")
    return text


def _fields(
    value: Mapping[str, Any], text: str, names: list[Any], spans: list[tuple[int, int, str]]
) -> Mapping[str, Any]:
    """Names label the whole text; spans are entities, or sentences that carry a label."""
    if any(not 0 <= start < end <= len(text) for start, end, _ in spans):
        raise ForeignRecordError("marks what lies outside its text; was the text changed later?")
    meta = value.get("meta")
    given = {**value, **meta} if isinstance(meta, dict) else value
    out: dict[str, Any] = {"text": text}
    for key in CARRIED:
        if given.get(key) is not None or (key == "interview_date" and key in given):
            out[key] = given[key]
    looked_for = given.get(LOOKED_FOR)
    entities = [
        {"text": text[start:end], "label": name.upper()}
        for start, end, name in spans
        if _is_entity(name)
    ]
    marked: dict[tuple[int, int], list[str]] = {}
    for start, end, name in spans:
        if not _is_entity(name):
            marked.setdefault((start, end), []).append(name)
    if entities or "entities" in (looked_for or ()):
        out["entities"] = entities
    if marked:
        out["sentences"] = [
            {"text": text[start:end], **_sort_names(labels, looked_for)}
            for (start, end), labels in sorted(marked.items())
        ]
    if names or not spans:
        out.update(_sort_names(names, looked_for))
    return out


def _is_entity(name: str) -> bool:
    """Whether it is the name of an entity; ``job_title`` in small letters is the part."""
    return name.upper() in ENTITIES and name not in PARTS


def _sort_names(names: list[Any], looked_for: Collection[str] | None) -> dict[str, Any]:
    """Names of parts apart from names of tones; what is neither is left to the check of tones.

    Where a record does not say what was looked for, a text without any name has no tone.
    """
    parts = [name for name in map(str, names) if name.partition("=")[0].strip().lower() in PARTS]
    tones = [name for name in map(str, names) if name not in parts]
    if looked_for is not None:
        tones = [name for name in tones if name != NO_LABEL]
    out: dict[str, Any] = {}
    if tones or ("tone" in looked_for if looked_for is not None else not parts):
        out["tone"] = tones
    if parts or "parts" in (looked_for or ()):
        out["parts"] = {
            part.strip().lower(): state.strip() or "present"
            for part, _, state in (name.partition("=") for name in parts)
        }
    return out
