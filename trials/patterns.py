"""Every regular expression of the package, and how it is used.

They are gathered by listening to ``re`` while every module is imported and every door is tried
once, so that those which functions make are among them. Whether one is searched for at every
place, or only matched at one, is read off the source.
"""

from __future__ import annotations

import ast
import importlib
import json
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from re import _compiler  # type: ignore[attr-defined]
from types import FrameType
from typing import Any

import analyser

_PACKAGE = Path(analyser.__file__).parent
_ANCHORED = frozenset({"match", "fullmatch"})
_METHODS = _ANCHORED | {"search", "finditer", "findall", "sub", "subn", "split"}


@dataclass(frozen=True, slots=True)
class Used:
    """A pattern, where it was made, and whether it is ever searched for at every place."""

    pattern: re.Pattern[str]
    place: str
    searched: bool


def gather() -> list[Used]:
    """Every pattern of the package, in order of place.

    A process of its own listens, for what is imported already would not be heard.
    """
    command = [sys.executable, "-m", "trials.patterns"]
    ran = subprocess.run(command, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True)
    how = _calls()
    return [
        Used(re.compile(pattern, flags), place, _is_searched(place, *how))
        for pattern, flags, place in json.loads(ran.stdout)
    ]


def _listen() -> list[tuple[str, int, str]]:
    """Source, flags and place of every pattern that the package compiles from now on."""
    found: dict[tuple[str, int], str] = {}
    compile_one = _compiler.compile

    def hear(pattern: Any, flags: int = 0) -> Any:
        made = compile_one(pattern, flags)
        place = _place(sys._getframe(1))
        if place and isinstance(made.pattern, str):
            found.setdefault((made.pattern, made.flags), place)
        return made

    _compiler.compile = hear
    # anew, for the name of the package itself is imported above
    del sys.modules["analyser"]
    for module in pkgutil.walk_packages([str(_PACKAGE)], "analyser."):
        if not module.name.endswith(("__main__", "page.app")):  # which run when imported
            importlib.import_module(module.name)
    from trials.exercise import exercise

    exercise()
    return sorted((*key, place) for key, place in found.items())


def _place(frame: FrameType | None) -> str:
    """The nearest line of the package, unless a library compiled on its own account."""
    while frame is not None:
        path = Path(frame.f_code.co_filename)
        if path.is_relative_to(_PACKAGE):
            return f"{path.relative_to(_PACKAGE.parent)}:{frame.f_lineno}"
        if path.parent.name != "re" and path.name != "patterns.py":
            return ""
        frame = frame.f_back
    return ""


def _calls() -> tuple[dict[str, str], dict[tuple[str, str], set[str]]]:
    """The name that a pattern is bound to, by place, and what is called on each name."""
    called: dict[tuple[str, str], set[str]] = {}
    bound: dict[str, str] = {}
    for path in _PACKAGE.rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        name = str(path.relative_to(_PACKAGE.parent))
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and node.attr in _METHODS:
                for owner in _owners(node.value):
                    for module in {name, ""} if owner.isupper() else {name}:
                        called.setdefault((module, owner), set()).add(node.attr)
            elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                for line in range(node.lineno, (node.end_lineno or node.lineno) + 1):
                    bound[f"{name}:{line}"] = node.targets[0].id
    return bound, called


def _is_searched(
    place: str, bound: dict[str, str], called: dict[tuple[str, str], set[str]]
) -> bool:
    """Whether more than a match at one place is asked of a pattern; yes where it cannot be told."""
    owner, module = bound.get(place, ""), place.partition(":")[0]
    # a public name may be used in any module, another only in its own
    shared = owner.isupper() and not owner.startswith("_")
    methods = called.get(("" if shared else module, owner), set())
    return not methods or not methods <= _ANCHORED


def _owners(of: ast.expr) -> Iterator[str]:
    """The names that the object of a call may go by."""
    if isinstance(of, ast.Name):
        yield of.id
    elif isinstance(of, ast.Attribute):
        yield of.attr
    elif isinstance(of, ast.IfExp):
        yield from (*_owners(of.body), *_owners(of.orelse))


if __name__ == "__main__":
    json.dump(_listen(), sys.stdout)
