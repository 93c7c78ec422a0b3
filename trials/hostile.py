"""Strings that are made to be slow for one pattern, and whether they are.

They are made from the pattern's own parse tree: what it repeats, and what nearly matches it.
"""

from __future__ import annotations

import random
import re
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from re import _compiler, _constants, _parser  # type: ignore[attr-defined]
from typing import Any

from trials.patterns import Used

FACTOR = 4
LIMIT = 10.0
"""Of a string that is :data:`FACTOR` times as long, in times of the cost: 16 would be quadratic."""

_NOISE = 0.06  # seconds below which a time says nothing
_TICK = 0.005  # seconds: no system counts the time of its processor more coarsely
_TRIES = 3
_PATIENCE, _NEVER = 5.0, 1e6  # seconds: when one search is stopped, and what it counts as
_MOST_FROM_TREE = 14
_SHORTER = 8_192  # characters of the strings by which the costliest are chosen
_GENERIC = (
    *(" ", "\n", "\t", "\u00a0", " \n", "a", "A", "Aa", "a ", "Aa ", "A. ", "1", "1 ", "1/"),
    *("-", ".", ",", "!", "?", "'", "(", "[", "{", "<", "_", "@", "a@", "a.", "é", ", a", "> "),
)


@dataclass(frozen=True, slots=True)
class Growth:
    """How much more a string costs than a quarter of it; 0 where neither costs much."""

    used: Used
    attack: tuple[str, str, str] = ("", "", "")
    lengths: tuple[int, int] = (0, 0)
    seconds: tuple[float, float] = (0.0, 0.0)
    ratio: float = 0.0

    @property
    def is_slow(self) -> bool:
        """Whether it grows faster than the length."""
        return self.ratio > LIMIT

    def __str__(self) -> str:
        prefix, unit, suffix = self.attack
        return (
            f"{self.used.place}: {self.used.pattern.pattern[:100]!r}\n"
            f"    on {prefix!r} + {unit!r} * n + {suffix!r}: {self.seconds[0]:.3f} s for "
            f"{self.lengths[0]:,} characters, {self.seconds[1]:.3f} s for {self.lengths[1]:,}"
        )


def attacks(used: Used) -> list[tuple[str, str, str]]:
    """Prefix, unit to repeat, and suffix of hostile strings for one pattern."""
    tree = _parser.parse(used.pattern.pattern, used.pattern.flags & ~re.UNICODE | re.UNICODE)
    rng = random.Random(ascii(used.pattern.pattern))
    units: dict[tuple[str, str, str], None] = {}
    repeats = list(_repeats(tree, "", rng))
    rng.shuffle(repeats)
    for prefix, unit in repeats[:_MOST_FROM_TREE]:
        for suffix in ("", "\0"):
            units[prefix, unit, suffix] = None
        units["", prefix + unit, ""] = None
    for _ in range(4):
        whole = _sample(tree, rng)
        units["", whole, ""] = units["", whole + " ", ""] = None
        cut = whole[: rng.randint(1, max(1, len(whole) - 1))]
        units["", cut, ""] = units["", cut + " ", ""] = None
    return [attack for attack in units if attack[1]] + [
        ("", unit, suffix) for unit in _GENERIC for suffix in ("\0", "x")
    ]


def _repeats(tree: Any, before: str, rng: random.Random) -> Iterator[tuple[str, str]]:
    """What stands before a repetition, and one round of it, for each in the tree."""
    for operator, value in tree:
        if operator in (_constants.MAX_REPEAT, _constants.MIN_REPEAT):
            inner = value[2]
            for _ in range(2):
                yield before, _sample(inner, rng)
            yield from _repeats(inner, before, rng)
        elif operator is _constants.SUBPATTERN:
            yield from _repeats(value[3], before, rng)
        elif operator is _constants.BRANCH:
            for branch in value[1]:
                yield from _repeats(branch, before, rng)
        elif operator in (_constants.ASSERT, _constants.ASSERT_NOT):
            yield from _repeats(value[1], before, rng)
        elif operator is _constants.ATOMIC_GROUP:
            yield from _repeats(value, before, rng)
        before += _sample([(operator, value)], rng)


def _sample(tree: Any, rng: random.Random) -> str:
    """A string that the tree matches, apart from what looks around and back."""
    out = []
    for operator, value in tree:
        if operator is _constants.LITERAL:
            out.append(chr(value))
        elif operator in (_constants.NOT_LITERAL, _constants.IN, _constants.ANY):
            out.append(_letter(operator, value, rng))
        elif operator is _constants.BRANCH:
            out.append(_sample(rng.choice(value[1]), rng))
        elif operator is _constants.SUBPATTERN:
            out.append(_sample(value[3], rng))
        elif operator is _constants.ATOMIC_GROUP:
            out.append(_sample(value, rng))
        elif operator in (
            _constants.MAX_REPEAT,
            _constants.MIN_REPEAT,
            _constants.POSSESSIVE_REPEAT,
        ):
            low, high, inner = value
            times = rng.randint(low, max(low, min(int(high), low + 2)))
            out += [_sample(inner, rng) for _ in range(times)]
    return "".join(out)


def _letter(operator: Any, value: Any, rng: random.Random) -> str:
    """A character that a class takes, by trying some."""
    one = _compiler.compile(_single(operator, value), re.DOTALL)
    letters = list(" \naA1.,-'!(é\u00a0_@/")
    if operator is _constants.IN:
        for kind, inner in value:
            if kind is _constants.LITERAL:
                letters.append(chr(inner))
            elif kind is _constants.RANGE:
                letters.append(chr(rng.randint(*inner)))
    fitting = [letter for letter in letters if one.match(letter)]
    return rng.choice(fitting) if fitting else ""


def _single(operator: Any, value: Any) -> Any:
    """A parsed pattern of one item."""
    tree = _parser.parse("a")
    tree.data = [(operator, value)]
    return tree


def try_pattern(used: Used, longest: int, most: int) -> Growth:
    """Try a pattern on strings of that length; the steepest growth that there is.

    Each string is compared with a quarter of it: a cost that grows more than tenfold, in each of
    three tries, is slow, for four is linear and sixteen quadratic. What is done in no time at the
    full length is quick however it grows.

    Args:
        used: the pattern.
        longest: characters.
        most: how many strings to try: the costliest, as all of them tell when they are shorter.
    """
    steepest = Growth(used)
    for attack in _costliest(used, longest, most):
        found = _growth(used, attack, longest)
        steepest = max(steepest, found, key=lambda one: one.ratio)
        if found.is_slow:
            break
    return steepest


def _costliest(used: Used, longest: int, most: int) -> list[tuple[str, str, str]]:
    """The strings that cost most when they are a good deal shorter."""
    costs: dict[tuple[str, str, str], float] = {}
    for attack in attacks(used):
        costs[attack] = _cost(used, attack, min(longest, _SHORTER))
        if costs[attack] == _NEVER:
            return [attack]
    return sorted(costs, key=lambda attack: -costs[attack])[:most]


def _growth(used: Used, attack: tuple[str, str, str], longest: int) -> Growth:
    """The cost of a string beside that of a quarter of it, where there is any to speak of."""
    lengths = longest // FACTOR, longest
    if _cost(used, attack, longest // FACTOR**3) == _NEVER:
        return Growth(used, attack, lengths, (_NEVER, _NEVER), _NEVER)
    long = _cost(used, attack, longest)
    if long <= _NOISE:
        return Growth(used)
    short = _cost(used, attack, lengths[0])
    ratio = long / max(short, _TICK)
    for _ in range(_TRIES):
        if ratio <= LIMIT:
            break
        # what else the machine does must not make a pattern slow
        short, long = (_cost(used, attack, length) for length in lengths)
        ratio = min(ratio, long / max(short, _TICK))
    return Growth(used, attack, lengths, (short, long), ratio)


def _cost(used: Used, attack: tuple[str, str, str], length: int) -> float:
    """Seconds of the processor to look for a pattern through a whole string."""
    prefix, unit, suffix = attack
    text = (prefix + unit * (length // len(unit) + 1))[: max(length, len(prefix))] + suffix
    began = time.process_time()
    try:
        with _stopped_after(_PATIENCE):
            if used.searched:
                for _ in used.pattern.finditer(text):
                    pass
            else:
                used.pattern.match(text)
                used.pattern.fullmatch(text)
    except TimeoutError:
        return _NEVER
    return time.process_time() - began


@contextmanager
def _stopped_after(seconds: float) -> Iterator[None]:
    """Raise TimeoutError once the processor has worked for so long; an exponential never ends."""

    def stop(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
