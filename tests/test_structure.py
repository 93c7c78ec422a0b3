"""A draft walks through the rooms in one direction; the imports say so."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "analyser"

ORDER = (
    {"labels", "errors", "control_characters", "json_values"},
    {"field_checks", "whole_files"},
    {"types", "business_days", "timing_messages", "resources"},
    {"timing_history"},
    {"timing"},
    {"settings", "reading", "scoring"},
    {"judging", "cases"},
    {"analyse"},
    {"presenting", "composing", "batch", "interview_log", "learning"},
    {"cli", "page", "editor"},
)
"""Each room may import from the lines above its own, and never the other way."""

FACES = {"cli", "page", "editor"}
DOORS = {("cli", "page"), ("cli", "editor")}
"""A command opens the page and serves an editor; beyond that no face knows another."""


def modules():
    return {name_of(path): path for path in sorted(PACKAGE.rglob("*.py"))}


def name_of(path):
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def imported(path, known):
    """The modules of the package that a file names in an import, at its head or in a function."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)
        elif isinstance(node, ast.ImportFrom) and node.module:
            inside = (f"{node.module}.{alias.name}" for alias in node.names)
            found = {name if name in known else node.module for name in inside}
            yield from (name for name in found if name in known)


def room_of(module):
    return module.split(".")[1] if "." in module else module


def arrows():
    known = modules()
    return {
        (module, other)
        for module, path in known.items()
        for other in imported(path, known)
        # the package itself is only the list of public names
        if "analyser" not in (module, other) and module != "analyser.__main__"
    }


def test_every_room_has_its_place():
    rooms = {room_of(module) for module in modules()} - {"analyser", "__main__"}
    assert rooms <= set().union(*ORDER)


def test_the_rooms_import_in_one_direction():
    place = {room: number for number, rooms in enumerate(ORDER) for room in rooms}
    against = {
        f"{module} imports {other}"
        for module, other in arrows()
        if room_of(module) != room_of(other)
        and (room_of(module), room_of(other)) not in DOORS
        and place[room_of(other)] >= place[room_of(module)]
    }
    assert not against


def test_no_modules_import_each_other_in_a_circle():
    after = {}
    for module, other in arrows():
        after.setdefault(module, set()).add(other)
    done, walking = set(), []

    def walk(module):
        if module in walking:
            pytest.fail(" -> ".join([*walking[walking.index(module) :], module]))
        if module not in done:
            walking.append(module)
            for other in sorted(after.get(module, ())):
                walk(other)
            done.add(walking.pop())

    for module in modules():
        walk(module)


def test_only_the_faces_read_the_clock():
    reading = {"today", "now"}
    found = {
        name
        for name, path in modules().items()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in reading
    }
    assert {room_of(name) for name in found} <= FACES


def test_the_faces_judge_nothing():
    """They may name a model and show what was judged; judging and finding is for the rooms."""
    taken = {
        f"{name} takes {alias.name}"
        for name, path in modules().items()
        if room_of(name) in FACES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("analyser.judging")
        for alias in node.names
        if alias.name.startswith(("judge_", "find_", "tell_", "load_rules"))
    }
    assert not taken
