"""How the time grows with the length of one draft: linear, whatever is in it."""

import time
from collections.abc import Iterator, Sequence
from math import log10
from typing import Any

from analyser import Analyser, Draft
from benchmarks.corpus import drafts

LENGTHS = (10, 100, 1_000, 10_000)
"""In words."""

_LEAST_WORDS = 2_000
_HOSTILE = {
    "one sentence without an end": "and I hope that you and the team are well",
    "capitals": "Aa Bb",
    "names": "Dear Sara Chen and Tom",
    "days": "Monday 3 May last week",
    "numbers": "12 345 67/8/90",
    "greetings, one a line": "Hi\nSara,\n",
    "brackets left open": "[ { < (",
    "exclamation marks": "!!! ?!",
    "quoted mail": "\n> On Monday Sara wrote:\n>",
    "addresses": "a@b.example http://a.example/b",
    "one word again and again": "just",
    "empty lines": "\n\n\na",
    "emoji": "🌅 👩‍👩‍👧",
    "letters that combine": "e\u0301\u0302\u0303\u0304",
}


def measure_growth() -> dict[str, Any]:
    """Microseconds a word at each length, and the power of the length at which the time grows.

    The power is that from the last length but one to the last; 1 is linear.
    """
    analyser = Analyser()
    found = {}
    for name, words in _texts():
        costs = {}
        for length in LENGTHS:
            text = " ".join(words[:length])
            costs[length] = _microseconds(analyser, text) / length
        power = 1 + log10(costs[LENGTHS[-1]] / costs[LENGTHS[-2]])
        found[name] = {
            "microseconds_a_word": {length: round(cost, 1) for length, cost in costs.items()},
            "power": round(power, 2),
        }
    return found


def _texts() -> Iterator[tuple[str, Sequence[str]]]:
    yield "drafts", " ".join(draft.text for draft in drafts()).split(" ")
    for name, piece in _HOSTILE.items():
        words = piece.split(" ")
        yield name, words * (LENGTHS[-1] // len(words) + 1)


def _microseconds(analyser: Analyser, text: str) -> float:
    """Of one analysis of ``text``: the least of three, for what comes on top is not the text's."""
    repeats = max(1, _LEAST_WORDS // len(text.split(" ")))
    analyser.analyse(Draft(text))
    least = float("inf")
    for _ in range(3):
        begin = time.process_time()
        for _ in range(repeats):
            analyser.analyse(Draft(text))
        least = min(least, time.process_time() - begin)
    return least / repeats * 1e6
