"""The sentences that a person reads, from ``judging/wording.toml``: the one place for wording."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from analyser.labels import Part, State, Tone


@dataclass(frozen=True, slots=True)
class PartMessages:
    """What to say of a part that is missing or weak."""

    missing: str
    weak: str
    advice: str

    def of(self, state: State) -> str:
        """The message for ``missing`` or ``weak``."""
        return self.missing if state == "missing" else self.weak


@dataclass(frozen=True, slots=True)
class ToneMessages:
    """What a flagged sentence does to the reader, said surely or with a *may*.

    ``effect`` is what a whole draft does that carries the label most.
    """

    message: str
    maybe: str
    advice: str
    effect: str


@dataclass(frozen=True, slots=True)
class Messages:
    """All messages, by part, by tone, and by wording check.

    ``marred`` is what to say of the cheer of a draft in which sentences are flagged.
    """

    part: dict[Part, PartMessages]
    marred: PartMessages
    tone: dict[Tone, ToneMessages]
    wording: dict[str, dict[str, str]]


@cache
def load_messages() -> Messages:
    """Read the wording once."""
    path = Path(__file__).with_name("wording.toml")
    content: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    return Messages(
        part={part: PartMessages(**block) for part, block in content["part"].items()},
        marred=PartMessages(**content["marred"]),
        tone={label: ToneMessages(**block) for label, block in content["tone"].items()},
        wording=content["wording"],
    )
