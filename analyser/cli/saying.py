"""How the commands speak to a person: on standard error, with nothing that a terminal obeys."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import click

from analyser.control_characters import harmless


def say(text: str) -> None:
    """A line on standard error, which is for people; standard output is for data."""
    with suppress(OSError):  # where nobody can be told, what was asked for is done all the same
        click.echo(harmless(text), err=True)


def agree(question: str, **more: Any) -> bool:
    """A question to answer with yes or no, asked on standard error."""
    return click.confirm(harmless(question), err=True, **more)


def counted(count: int, thing: str) -> str:
    """How many there are, as in ``1 draft`` and ``1,200 drafts``."""
    return f"{count:,} {thing}{'' if count == 1 else 's'}"
