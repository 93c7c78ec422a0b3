"""Fields that hold what their annotations say, checked when a value is made.

A day given as a text is then told where it was given, and not where it first does harm. The
annotations are all that a class writes down; one that allows only some values names them::

    @dataclass(frozen=True, slots=True)
    @checked
    class Stamp:
        on: date                                        # never a datetime, which is a day too
        colour: Annotated[str, ("red", "blue")] = "red"
        count: Annotated[int, range(10)] = 1
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    Literal,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

from analyser.errors import AnalyserError

Class = TypeVar("Class", bound=type)
Item = TypeVar("Item")
Test = Callable[[Any], bool]

_YEARS = range(2, 9990)  # nearer to an end of the calendar no days can be counted
_LONGEST = 40  # characters of a wrong value that a message repeats


def checked(cls: Class) -> Class:
    """Have each instance of a class check its fields; it stands below ``@dataclass``.

    An instance with a field of another kind, or with a value that is not allowed, raises an
    :class:`AnalyserError` that names the field, the value, and what it must be.
    """
    hints = get_type_hints(cls, include_extras=True)
    checks = [(name, _plain_kinds(hint), *_read(hint)) for name, hint in hints.items()]

    def check_fields(self: Any) -> None:
        for name, kinds, fits, wish in checks:
            value = getattr(self, name)
            # nearly every value is exactly of a plain kind, which is soon seen
            if type(value) not in kinds:
                _check(name, value, fits, wish)

    cls.__post_init__ = check_fields  # type: ignore[attr-defined]
    return cls


def check_kind(name: str, value: object, *kinds: type) -> None:
    """Make sure that an argument is of one of these kinds.

    Raises:
        AnalyserError: it is not; the message repeats nothing of it, for it may be a draft.
    """
    if not isinstance(value, kinds):
        wish = " or ".join("None" if kind is NoneType else kind.__name__ for kind in kinds)
        raise AnalyserError(f"{name} is of type {type(value).__name__}; it must be {wish}")


def check_day(name: str, value: object) -> None:
    """Make sure that an argument is a day that days can be counted from, and no moment of it.

    Raises:
        AnalyserError: it is not.
    """
    _check(name, value, *_read_one(date))


def check_choice(name: str, value: object, choices: Sequence[str]) -> None:
    """Make sure that an argument is one of a few texts.

    Raises:
        AnalyserError: it is not.
    """
    _check(name, value, *_one_of(str, choices))


def check_each(name: str, values: object, kind: type) -> None:
    """Make sure that an argument is a list or tuple whose items are of this kind.

    Raises:
        AnalyserError: it is not.
    """
    check_kind(name, values, list, tuple)
    for value in cast("Sequence[object]", values):
        check_kind(f"an item of {name}", value, kind)


def gathered(name: str, values: Iterable[Item], kind: type[Item]) -> tuple[Item, ...]:
    """The items of an argument, which may come from anything that holds or makes some.

    Raises:
        AnalyserError: it holds none, or one of another kind.
    """
    if not isinstance(values, Iterable):
        raise AnalyserError(f"{name} is {_shown(values)}; it must be a list")
    items = tuple(values)
    check_each(name, items, kind)
    return items


def _check(name: str, value: object, fits: Test, wish: str) -> None:
    if not fits(value):
        raise AnalyserError(f"{name} is {_shown(value)}; it must be {wish}")


def _plain_kinds(hint: Any) -> frozenset[Any]:
    """The kinds of which every value fits an annotation; of days those at the ends do not."""
    kinds = frozenset(one for one in _alternatives(hint) if isinstance(one, type))
    return kinds - {date}


def _read(hint: Any) -> tuple[Test, str]:
    """Whether a value fits an annotation, and what to ask for where it does not."""
    tests, wishes = zip(*map(_read_one, _alternatives(hint)), strict=True)
    if len(tests) == 1:
        return tests[0], wishes[0]
    first, *others = tests
    return (
        lambda value: first(value) or any(fits(value) for fits in others),
        f"{', '.join(wishes[:-1])} or {wishes[-1]}",
    )


def _alternatives(hint: Any) -> Iterator[Any]:
    if get_origin(hint) in (Union, UnionType):
        for one in get_args(hint):
            yield from _alternatives(one)
    else:
        yield hint


def _read_one(hint: Any) -> tuple[Test, str]:
    if get_origin(hint) is Literal:
        return _one_of(str, get_args(hint))
    if get_origin(hint) is Annotated:
        kind, allowed = get_args(hint)
        return _one_of(kind, allowed)
    if get_origin(hint) is tuple:
        fits = _read(get_args(hint)[0])[0]
        return (
            lambda value: isinstance(value, tuple) and all(map(fits, value)),
            "a tuple of texts such as ('Sara Chen',)",
        )
    if hint is date:
        return (
            lambda value: (
                isinstance(value, date) and not isinstance(value, datetime) and value.year in _YEARS
            ),
            "a plain date of the years 2 to 9989 such as date(2026, 11, 30)",
        )
    if hint is int:
        return lambda value: isinstance(value, int) and not isinstance(value, bool), "a number"
    names = {str: "a text", NoneType: "None"}
    return lambda value: isinstance(value, hint), names.get(hint, f"a {hint.__name__}")


def _one_of(kind: type, allowed: Any) -> tuple[Test, str]:
    """One of a few values, or of a range."""
    if isinstance(allowed, range):
        wish = f"a whole number from {allowed[0]} to {allowed[-1]}"
    elif len(allowed) == 1:
        wish = repr(allowed[0])
    else:
        wish = f"one of: {', '.join(allowed)}"
    fits = _read_one(kind)[0]
    return lambda value: fits(value) and value in allowed, wish


def _shown(value: object) -> str:
    """A value in a message, which repeats no whole draft."""
    shown = type(value).__name__ if isinstance(value, bytes) else repr(value)
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"
