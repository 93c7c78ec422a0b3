"""Every finding that a report can carry, and the rules behind it, for people and for programs."""

from __future__ import annotations

from collections.abc import Collection
from itertools import groupby
from typing import Any

from analyser.judging.catalogue import load_catalogue
from analyser.judging.engine import Rule, load_rules
from analyser.judging.messages import Messages, load_messages
from analyser.labels import is_within


def describe_rules(chosen: Collection[str] = ()) -> list[dict[str, Any]]:
    """What can be found, as plain values: ``id``, ``severity`` and ``meaning``, and the phrases.

    ``message`` and ``advice`` are what is said of it, where that is the same for all of one id.
    Each of the ``phrases`` has a ``name``, its examples in ``yes`` and ``no``, and ``shows``: the
    state of the part of which it is evidence; else what it makes of it itself.

    Args:
        chosen: ids or families, such as ``tone``; all of them where none is given.
    """
    messages = load_messages()
    by_id = {
        name: list(rules) for name, rules in groupby(sorted(load_rules(), key=_id_of), key=_id_of)
    }
    return [
        {
            "id": kind.id,
            "severity": list(kind.severities),
            "meaning": kind.meaning,
            **_said_of(kind.id, messages),
            "phrases": [_phrase(rule) for rule in by_id.get(kind.id, [])],
        }
        for kind in load_catalogue()
        if not chosen or any(is_within(kind.id, prefix) for prefix in chosen)
    ]


def _id_of(rule: Rule) -> str:
    return rule.id


def _said_of(name: str, messages: Messages) -> dict[str, str]:
    family, _, label = name.partition(".")
    if family == "element":
        part = messages.part[label]  # type: ignore[index]
        return {"message": part.missing, "advice": part.advice}
    if family == "tone":
        tone = messages.tone[label]  # type: ignore[index]
        return {"message": tone.message, "advice": tone.advice}
    return {"message": "", "advice": ""}


def _phrase(rule: Rule) -> dict[str, Any]:
    return {
        "name": rule.name,
        "shows": rule.state,
        "severity": rule.severity,
        "message": rule.message,
        "advice": rule.advice,
        "yes": list(rule.yes),
        "no": list(rule.no),
    }


def rules_as_text(described: list[dict[str, Any]]) -> str:
    """The list for a terminal, one block a finding, its phrases below it."""
    return "\n\n".join("\n".join(_lines(found)) for found in described)


def _lines(found: dict[str, Any]) -> list[str]:
    lines = [f"{found['id']}  ({' or '.join(found['severity'])})", f"  {found['meaning']}"]
    lines += [f"  {key}: {found[key]}" for key in ("message", "advice") if found[key]]
    for phrase in found["phrases"]:
        shown = f", shows that the part is {phrase['shows']}" if phrase["shows"] else ""
        lines.append(f"  - {phrase['name']}{shown}")
        lines += [f"    {key}: {phrase[key]}" for key in ("message", "advice") if phrase[key]]
        lines += [f"    yes: {example}" for example in phrase["yes"]]
        lines += [f"    no:  {example}" for example in phrase["no"]]
    return lines
