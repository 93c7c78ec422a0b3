"""The page of all commands: their help texts."""

from collections.abc import Iterator

import click

from analyser.cli import command
from docs.generate.markdown import page

_WIDTH = 100


def commands_page() -> str:
    """Every command and subcommand with its help, in the order of ``analyser --help``."""
    root = click.Context(
        command, info_name="analyser", terminal_width=_WIDTH, **command.context_settings
    )
    return page(
        "All commands",
        "In a checkout the command is `.venv/bin/analyser`; `python -m analyser` is the same.",
        "Exit codes: 0 clean, 1 something at or above `--fail-on` was found, 2 wrong usage or "
        "unreadable input, 130 stopped with Ctrl-C, 141 left by the reader of the pipe.",
        *_parts(root, 2),
    )


def _parts(context: click.Context, level: int) -> Iterator[str]:
    yield f"{'#' * level} {context.command_path}"
    yield f"```\n{_plain(context.get_help())}\n```"
    if isinstance(context.command, click.Group):
        for name in context.command.list_commands(context):
            inner = context.command.get_command(context, name)
            if inner is not None:
                yield from _parts(
                    click.Context(inner, context, info_name=name, terminal_width=_WIDTH), level + 1
                )


def _plain(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.splitlines())
