"""Every finding that a report can carry: what it means, and how heavy it can be."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from analyser.judging.findings import element_severity
from analyser.labels import PART_NAMES, PARTS, RULES, Severity


@dataclass(frozen=True, slots=True)
class KindOfFinding:
    """One id of findings; ``severities`` are those that it can have, the heaviest first."""

    id: str
    meaning: str
    severities: tuple[Severity, ...]


@cache
def load_catalogue() -> tuple[KindOfFinding, ...]:
    """All kinds of findings, by family, in the order of :data:`analyser.labels.RULES`."""
    content = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
    return tuple(_kinds(content))


def _kinds(content: dict[str, Any]) -> Iterator[KindOfFinding]:
    for part in PARTS:
        severities = dict.fromkeys(element_severity(part, state) for state in ("missing", "weak"))
        meaning = f"{PART_NAMES[part]}: not there, or only hinted at."
        yield KindOfFinding(f"element.{part}", meaning, tuple(severities))
    for family, names in RULES.items():
        for name in names:
            if f"{family}.{name}" in content:
                block = content[f"{family}.{name}"]
                yield KindOfFinding(f"{family}.{name}", block["meaning"], tuple(block["severity"]))
