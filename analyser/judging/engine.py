"""Rules as data: patterns with the words to say and their own examples, read from TOML.

A rule is one ``[[rule]]`` block in ``judging/rules/*.toml``; the files are found by looking in the
folder, so adding a rule touches one file. In a pattern a blank stands for any white space, and
an apostrophe for the straight and the curly one; case does not matter.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, get_args

from analyser.judging.search import Search, Sought
from analyser.labels import TONES, Part, Severity, State, Tone
from analyser.types import Edit, Span

RULES_FOLDER = Path(__file__).with_name("rules")


@dataclass(frozen=True, slots=True)
class Rule:
    r"""One pattern and what it means.

    A rule whose id begins with ``element.`` is evidence that a part is there, in ``state``; every
    other rule makes a finding with ``severity``, ``message`` and ``advice``. ``replace`` is the
    text of an edit, where groups of the match may be named as in ``\1``. ``name`` tells
    rules of one id apart. ``part`` is the part of which the rule is evidence, if any.

    A rule of the family ``tone`` says how a sentence that the model flagged can be softened:
    ``replace`` cuts a phrase, ``instead`` holds sentences for its place, which show the parts
    ``shows`` and are taken where these are needed, or ``always``.
    """

    id: str
    name: str
    sought: Sought
    part: Part | None
    yes: tuple[str, ...]
    no: tuple[str, ...]
    state: State | None = None
    severity: Severity | None = None
    message: str = ""
    advice: str = ""
    replace: str | None = None
    instead: tuple[str, ...] = ()
    shows: tuple[Part, ...] = ()
    always: bool = False

    def find(self, search: Search, start: int = 0, end: int | None = None) -> Iterator[Span]:
        """Where the rule holds in ``text[start:end]``: the group ``it`` where there is one."""
        return map(_span, search.matches(self.sought, start, end))

    def edits(self, search: Search, span: Span) -> tuple[Edit, ...]:
        """The edit for a span that :meth:`find` gave, or none."""
        if self.replace is None:
            return ()
        for match in search.matches(self.sought, max(0, span.start - 200)):
            if match.start() > span.start:
                break
            if _span(match) == span:
                return (Edit(span.start, span.end, match.expand(self.replace)),)
        return ()


def _span(match: re.Match[str]) -> Span:
    return Span(*match.span("it" if "it" in match.re.groupindex else 0))


@cache
def load_rules(folder: Path = RULES_FOLDER) -> tuple[Rule, ...]:
    """All rules of a folder, by file and block; evidence that a part is present comes first."""
    rules = [rule for path in sorted(folder.glob("*.toml")) for rule in _read(path)]
    return tuple(sorted(rules, key=lambda rule: rule.state == "weak"))


def rules_of_tones(rules: Iterable[Rule]) -> dict[Tone, tuple[Rule, ...]]:
    """The rules that tell how a sentence has each tone, in their order."""
    of_tone: dict[str, list[Rule]] = {f"tone.{tone}": [] for tone in TONES}
    for rule in rules:
        of_tone.get(rule.id, []).append(rule)
    return dict(zip(TONES, map(tuple, of_tone.values()), strict=True))


def holding(rules: Iterable[Rule], search: Search, sentence: Span) -> Iterator[Rule]:
    """Those of some rules that hold somewhere in a sentence."""
    return (rule for rule in rules if any(rule.find(search, *sentence)))


def spell_out(pattern: str, fragments: Mapping[str, str] | None = None) -> str:
    """A rule's pattern as a regular expression; ``<<name>>`` stands for a fragment of its file."""
    for name, fragment in (fragments or {}).items():
        pattern = pattern.replace(f"<<{name}>>", f"(?:{fragment})")
    return _CLASS_OR_APOSTROPHE.sub(_either_apostrophe, pattern.replace(" ", r"\s+"))


_CLASS_OR_APOSTROPHE = re.compile(r"\[[^\]]{0,300}\]|'")


def _either_apostrophe(match: re.Match[str]) -> str:
    found = match[0]
    return found.replace("'", "'’") if found.startswith("[") else "['’]"


def _read(path: Path) -> Iterator[Rule]:
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    fragments: dict[str, str] = {}
    for name, fragment in content.get("fragments", {}).items():
        for known, meaning in fragments.items():
            fragment = fragment.replace(f"<<{known}>>", f"(?:{meaning})")  # noqa: PLW2901
        fragments[name] = fragment
    for block in content.get("rule", ()):
        yield _rule(block, fragments)


def _rule(block: dict[str, Any], fragments: Mapping[str, str]) -> Rule:
    family, _, part = block["id"].partition(".")
    return Rule(
        **{
            **{key: value for key, value in block.items() if key != "pattern"},
            "sought": Sought.of(
                spell_out(block["pattern"], fragments), as_written="replace" in block
            ),
            "part": part if family == "element" and part in get_args(Part) else None,
            "yes": tuple(block["yes"]),
            "no": tuple(block["no"]),
            "instead": tuple(block.get("instead", ())),
            "shows": tuple(block.get("shows", ())),
        }
    )
