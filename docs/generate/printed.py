"""What commands print, and the places in a page where it is shown.

A page shows the output of a command between ``<!-- output: analyser … -->`` and ``<!-- end -->``.
"""

import contextlib
import io
import re
import shlex
from pathlib import Path

from analyser.cli import main

ROOT = Path(__file__).parents[2]
SHOWN = re.compile(r"<!-- output: analyser (.*?) -->\n(.*?)<!-- end -->", re.DOTALL)


def printed(command: str) -> str:
    """What ``analyser COMMAND`` prints when it is run at the root of a checkout."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.chdir(ROOT), contextlib.suppress(SystemExit):
        main(shlex.split(command))
    return out.getvalue().strip()


def with_outputs(text: str) -> str:
    """A page with the output of every command that it shows."""
    return SHOWN.sub(
        lambda match: (
            f"<!-- output: analyser {match[1]} -->\n```\n{printed(match[1])}\n```\n<!-- end -->"
        ),
        text,
    )
