"""The word lists themselves: each entry can be found, once, and is looked for somewhere."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

import analyser
from analyser.reading.lexicon import fold
from analyser.reading.titles.words import WEAK_HEADS, WEAK_TRADES

_PACKAGE = Path(analyser.__file__).parent
_GAZETTEER = _PACKAGE / "reading" / "gazetteer"
_LISTS = sorted(_GAZETTEER.glob("*.txt"))
_BLOCKS = dict(
    re.findall(r"^\[(.+)\]\n(.+(?:\n.+)*)", (_GAZETTEER / "cues.txt").read_text("utf-8"), re.M)
)


def _entries(block: str) -> list[str]:
    return re.split(r",\s" if "," in block else r"\s", block)


@pytest.mark.parametrize("path", _LISTS, ids=lambda path: path.stem)
def test_a_list_names_its_origin_and_licence(path: Path) -> None:
    head = path.read_text("utf-8").partition("\n\n")[0]
    assert "\n# Origin: " in head
    assert "Licence: " in head


@pytest.mark.parametrize("path", [p for p in _LISTS if p.stem != "cues"], ids=lambda p: p.stem)
def test_a_list_is_sorted_without_repeats_and_folded_as_messages_are(path: Path) -> None:
    entries = path.read_text("utf-8").partition("\n\n")[2].splitlines()
    assert [second for first, second in pairwise(entries) if first >= second] == []
    assert [entry for entry in entries if fold(entry) != entry] == []


def test_cues_are_sorted_without_repeats_and_folded_as_messages_are() -> None:
    assert list(_BLOCKS) == sorted(_BLOCKS)
    for key, block in _BLOCKS.items():
        entries = _entries(block)
        assert entries == sorted(set(entries)), key
        assert [entry for entry in entries if fold(entry) != entry] == [], key


def test_every_cue_is_asked_for() -> None:
    asked = {
        key
        for path in _PACKAGE.rglob("*.py")
        for key in re.findall(r'\bcue\("([\w.-]+)"\)', path.read_text("utf-8"))
    }
    assert asked == set(_BLOCKS)


def test_the_trades_among_the_weak_heads_are_weak_heads() -> None:
    assert WEAK_TRADES <= WEAK_HEADS
