"""Every rule with its message and its examples, for people and for programs."""

from __future__ import annotations

from typing import Any

from analyser.judging.engine import load_rules
from analyser.judging.messages import load_messages


def describe_rules() -> list[dict[str, Any]]:
    """The rules as plain values: ``id``, ``name``, what is said, and the examples."""
    messages = load_messages()
    described: list[dict[str, Any]] = []
    for rule in load_rules():
        family, _, label = rule.id.partition(".")
        if family == "element":
            message, advice = messages.part[rule.part].missing, messages.part[rule.part].advice  # type: ignore[index]
        elif family == "tone":
            said = messages.tone[label]  # type: ignore[index]
            message, advice = said.message, rule.advice or said.advice
        else:
            message, advice = rule.message, rule.advice
        described.append(
            {
                "id": rule.id,
                "name": rule.name,
                "evidence_of": rule.state if family == "element" else None,
                "severity": rule.severity,
                "message": message,
                "advice": advice,
                "yes": list(rule.yes),
                "no": list(rule.no),
            }
        )
    return described


def rules_as_text(described: list[dict[str, Any]]) -> str:
    """The list for a terminal, one block a rule."""
    blocks = []
    for rule in described:
        lines = [f"{rule['id']}  ({rule['name']})"]
        if rule["evidence_of"]:
            lines.append(f"  shows that the part is {rule['evidence_of']}")
        else:
            lines.append(f"  {rule['message']}")
        lines.append(f"  advice: {rule['advice']}")
        lines += [f"  yes: {example}" for example in rule["yes"]]
        lines += [f"  no:  {example}" for example in rule["no"]]
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)
