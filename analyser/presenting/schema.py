"""The JSON Schema of the report, from the same labels as the code."""

from __future__ import annotations

from typing import Any

from analyser.labels import (
    CHANNELS,
    ENTITIES,
    KINDS,
    PARTS,
    SEVERITIES,
    SOURCES,
    STATES,
    TONES,
    VERDICTS,
)
from analyser.types import SCHEMA_VERSION

_OFFSET = {"type": "integer", "minimum": 0}
_SHARE = {"type": "number", "minimum": 0, "maximum": 1}
_DAY = {"type": ["string", "null"], "format": "date"}


def report_schema() -> dict[str, Any]:
    """The schema (draft 2020-12) against which every report is valid."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Report on one follow-up draft",
        "description": "Offsets count Unicode code points of the text as given, end exclusive.",
        **_object(
            schema={"const": SCHEMA_VERSION},
            version={"type": "string"},
            model={"type": "string"},
            id={"type": "string"},
            channel=_one_of(CHANNELS),
            kind=_one_of(KINDS),
            send_on=_DAY,
            ready={"type": "boolean"},
            completeness=_SHARE,
            elements=_object(**dict.fromkeys(PARTS, _EVIDENCE)),
            tone=_object(
                labels=_list(_one_of(TONES)),
                cheerful={"type": "number", "minimum": -1, "maximum": 1},
                sentences=_list(_SENTENCE),
            ),
            entities=_list(_ENTITY),
            timing={"anyOf": [{"type": "null"}, _TIMING]},
            findings=_list(_FINDING),
        ),
    }


def _object(**properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items: Any) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _one_of(values: tuple[str, ...]) -> dict[str, Any]:
    return {"enum": list(values)}


def _or_null(schema: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [schema, {"type": "null"}]}


_EVIDENCE = _object(
    state=_one_of(STATES),
    spans=_list({"type": "array", "items": _OFFSET, "minItems": 2, "maxItems": 2}),
)
_SENTENCE = _object(
    start=_OFFSET,
    end=_OFFSET,
    labels=_list(_one_of(TONES)),
    scores={
        "type": "object",
        "propertyNames": _one_of(TONES),
        "additionalProperties": _SHARE,
    },
    parts={"type": "object", "propertyNames": _one_of(PARTS), "additionalProperties": _SHARE},
)
_ENTITY = _object(
    start=_OFFSET,
    end=_OFFSET,
    text={"type": "string"},
    label=_one_of(ENTITIES),
    role={"enum": ["interview", None]},
    value=_DAY,
)
_TIMING = _object(
    verdict=_one_of(VERDICTS),
    code={"type": "string"},
    reasons=_list({"type": "string"}),
    earliest=_DAY,
    latest=_DAY,
    promise=_DAY,
    assumed={"type": "boolean"},
    message={"type": "string"},
)
_EDIT = _object(start=_OFFSET, end=_OFFSET, text={"type": "string"})
_FINDING = _object(
    rule={"type": "string", "pattern": r"^(element|tone|wording|consistency|timing)\.[a-z_]+$"},
    severity=_one_of(SEVERITIES),
    message={"type": "string"},
    advice={"type": "string"},
    start=_or_null(_OFFSET),
    end=_or_null(_OFFSET),
    edits=_list(_EDIT),
    source=_one_of(SOURCES),
    score=_or_null(_SHARE),
)
