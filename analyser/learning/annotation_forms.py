"""How doccano, Prodigy and Label Studio write a text with names, a text with marks, and a file."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple
from xml.sax.saxutils import quoteattr

from spacy.lang.en import English

from analyser.learning.annotation_import import Tool

Record = dict[str, Any]


class Mark(NamedTuple):
    """A span of a text with the name of its label; offsets count code points."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class Form:
    """One tool's way of writing.

    Args:
        named: a record of a text, the names that it carries, and what is to be handed on with it.
        marked: a record of a text, its marks in order, and what is to be handed on with it.
        file: records as the content of a file.
        ending: that of the file's name.
    """

    named: Callable[[str, Sequence[str], Record], Record]
    marked: Callable[[str, Sequence[Mark], Record], Record]
    file: Callable[[Iterable[Record]], str]
    ending: str


def label_studio_interface(marks: bool, names: Iterable[str]) -> str:
    """The labelling interface of a Label Studio project, with every name that may be given."""
    group, one = ("Labels", "Label") if marks else ("Choices", "Choice")
    inner = "".join(f"    <{one} value={quoteattr(name)}/>\n" for name in names)
    return (
        f'<View>\n  <{group} name="names" toName="text" choice="multiple">\n{inner}  </{group}>\n'
        '  <Text name="text" value="$text"/>\n</View>\n'
    )


def _doccano_named(text: str, names: Sequence[str], carried: Record) -> Record:
    return {"text": text, "label": list(names), "meta": carried}


def _doccano_marked(text: str, marks: Sequence[Mark], carried: Record) -> Record:
    return {"text": text, "label": [list(mark) for mark in marks], "meta": carried}


def _prodigy_named(text: str, names: Sequence[str], carried: Record) -> Record:
    given = {"accept": list(names), "answer": "accept", "_view_id": "choice"}
    return {"text": text, **given, **carried}


def _prodigy_marked(text: str, marks: Sequence[Mark], carried: Record) -> Record:
    tokens = _prodigy_tokens(text, marks)
    starts = {token["start"]: token["id"] for token in tokens}
    ends = {token["end"]: token["id"] for token in tokens}
    spans = [
        {
            "start": mark.start,
            "end": mark.end,
            "token_start": starts[mark.start],
            "token_end": ends[mark.end],
            "label": mark.name,
        }
        for mark in marks
    ]
    given = {"tokens": tokens, "spans": spans, "answer": "accept", "_view_id": "spans_manual"}
    return {"text": text, **given, **carried}


def _prodigy_tokens(text: str, marks: Sequence[Mark]) -> list[Record]:
    """The tokens of spaCy, cut so that each mark begins and ends with one."""
    starts, ends = {mark.start for mark in marks}, {mark.end for mark in marks}
    cuts = {0, len(text)} | starts | ends
    for token in _tokenizer()(text):
        cuts |= {token.idx, token.idx + len(token)}
    edges = sorted(cuts)
    tokens: list[Record] = []
    for start, end in pairwise(edges):
        if text[start:end] == " " and tokens and start not in starts and end not in ends:
            tokens[-1]["ws"] = True
        else:
            place = {"start": start, "end": end, "id": len(tokens)}
            tokens.append({"text": text[start:end], **place, "ws": False})
    return tokens


@cache
def _tokenizer() -> Any:
    return English().tokenizer


def _label_studio_named(text: str, names: Sequence[str], carried: Record) -> Record:
    values = [{"choices": list(names)}] if names else []
    return _label_studio_task(text, "choices", values, carried)


def _label_studio_marked(text: str, marks: Sequence[Mark], carried: Record) -> Record:
    values = [
        {"start": start, "end": end, "text": text[start:end], "labels": [name]}
        for start, end, name in marks
    ]
    return _label_studio_task(text, "labels", values, carried)


def _label_studio_task(
    text: str, kind: str, values: Iterable[Mapping[str, Any]], carried: Record
) -> Record:
    where = {"from_name": "names", "to_name": "text", "type": kind}
    results = [{"id": f"r{number}", **where, "value": v} for number, v in enumerate(values)]
    return {"data": {"text": text, **carried}, "annotations": [{"result": results}]}


def _json_lines(records: Iterable[Record]) -> str:
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


def _json_array(records: Iterable[Record]) -> str:
    return json.dumps(list(records), ensure_ascii=False, indent=1) + "\n"


FORMS: Mapping[Tool, Form] = {
    "doccano": Form(_doccano_named, _doccano_marked, _json_lines, ".jsonl"),
    "prodigy": Form(_prodigy_named, _prodigy_marked, _json_lines, ".jsonl"),
    "label-studio": Form(_label_studio_named, _label_studio_marked, _json_array, ".json"),
}
