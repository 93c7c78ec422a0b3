"""The command ``analyser``: a face without judgement of its own.

Each subcommand lies in a module of its own that is imported when it is called, so that a quick
command stays quick. A user's error ends with a message on standard error and exit code 2.
"""

from __future__ import annotations

import sys
import traceback
import warnings
from importlib import import_module
from typing import Any, NoReturn

import click

from analyser import __version__
from analyser.cli.groups import NamingGroup
from analyser.cli.saying import say
from analyser.cli.streams import (
    READER_GONE,
    ReaderGone,
    cannot_be_written,
    close_output,
    flush_output,
    open_streams,
    watch_reader,
)
from analyser.errors import AnalyserError

_HOMES = {
    "check": "check",
    "score": "score",
    "interview": "interviews",
    "contact": "contacts",
    "when": "when",
    "compose": "compose",
    "train": "learn",
    "evaluate": "learn",
    "convert": "convert",
    "rules": "reference",
    "schema": "reference",
    "page": "open_page",
    "forget": "forget",
    "serve": "serve",
}


class _LazyGroup(NamingGroup):
    """A group whose commands are imported when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_HOMES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _HOMES:
            return None
        home = import_module(f"analyser.cli.{_HOMES[cmd_name]}")
        command: click.Command = getattr(home, cmd_name)
        return command

    def make_context(self, *args: Any, **more: Any) -> click.Context:
        with watch_reader():  # of --help
            return super().make_context(*args, **more)

    def invoke(self, ctx: click.Context) -> Any:
        with watch_reader():
            return super().invoke(ctx)


@click.group(
    cls=_LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="analyser")
def command() -> None:
    """Tell whether a follow-up after an interview is complete, well-toned and well-timed.

    Everything runs on this machine; nothing of a draft leaves it.
    """


def _warn(message: Warning | str, *_place: object, **_more: object) -> None:
    """Say a warning in its own words, without the line of the program that gave it."""
    say(f"analyser: {message}")


def main(arguments: list[str] | None = None) -> None:
    """Run the command; ends the process with 0, 1 (findings) or 2 (wrong usage or a failure).

    Where the reader of standard output goes before the command has its result, it ends with 141.
    """
    warnings.showwarning = _warn
    open_streams()
    code: object = READER_GONE
    try:
        code = command.main(arguments, prog_name="analyser", standalone_mode=False)
        flush_output()
    except click.exceptions.NoArgsIsHelpError as error:
        say(error.format_message())
        sys.exit(2)
    except click.UsageError as error:
        if error.ctx:
            say(error.ctx.get_usage())
            say(f"Try '{error.ctx.command_path} --help' for help.\n")
        say(f"Error: {error.format_message()}")
        sys.exit(2)
    except (click.ClickException, AnalyserError) as error:
        say(f"analyser: {error}")
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        say("analyser: stopped")
        sys.exit(130)
    except (ReaderGone, BrokenPipeError):
        close_output()
    except OSError as error:
        if not cannot_be_written(error):
            _tell_of_a_fault()
        close_output()
        say(f"analyser: the output cannot be written ({error.strerror})")
        sys.exit(2)
    except Exception:
        _tell_of_a_fault()
    sys.exit(code if isinstance(code, int) else 0)


def _tell_of_a_fault() -> NoReturn:
    """A bug: shown whole, but never with the exit code that means findings."""
    say(traceback.format_exc())
    say("analyser: this is a fault of the program; please report it")
    sys.exit(2)
