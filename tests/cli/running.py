"""Running a command in this process, with or without a person to answer."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from typing import Any, NamedTuple

import pytest

from analyser.cli import main


class Ran(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str

    def json(self) -> Any:
        """Its standard output, which must be one JSON value."""
        assert self.code == 0, self.err
        return json.loads(self.out)


class Terminal(io.StringIO):
    """A standard input at which a person types."""

    def isatty(self) -> bool:
        return True


class Pipe(io.TextIOWrapper):
    """A standard input that another program writes."""

    def __init__(self, text: str) -> None:
        super().__init__(io.BytesIO(text.encode()), "utf-8")


Run = Callable[..., Ran]


def make_run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """A way to run ``analyser``; ``typed`` are the answers of a person, ``piped`` the input."""

    def run(*arguments: object, typed: str | None = None, piped: str = "") -> Ran:
        stdin = Pipe(piped) if typed is None else Terminal(typed)
        monkeypatch.setattr("sys.stdin", stdin)
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        code = ended.value.code
        assert isinstance(code, int)
        return Ran(code, *capsys.readouterr())

    return run
