"""How the commands speak to a person: on standard error, with nothing that a terminal obeys."""

from __future__ import annotations

from typing import Any

import click

from analyser.control_characters import harmless


def say(text: str) -> None:
    """A line on standard error, which is for people; standard output is for data."""
    click.echo(harmless(text), err=True)


def agree(question: str, **more: Any) -> bool:
    """A question to answer with yes or no, asked on standard error."""
    return click.confirm(harmless(question), err=True, **more)
