"""The README shows what the program prints; ``python -m tests.test_readme`` writes it anew."""

import contextlib
import io
import re
import shlex
from pathlib import Path

from analyser.cli import main

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
SHOWN = re.compile(r"<!-- output: analyser (.*?) -->\n(.*?)<!-- end -->", re.DOTALL)


def printed(command):
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.chdir(ROOT), contextlib.suppress(SystemExit):
        main(shlex.split(command))
    return "\n".join(line.rstrip() for line in out.getvalue().strip().splitlines())


def refreshed(text):
    return SHOWN.sub(
        lambda match: (
            f"<!-- output: analyser {match[1]} -->\n```\n{printed(match[1])}\n```\n<!-- end -->"
        ),
        text,
    )


def test_the_outputs_shown_are_those_of_the_program():
    text = README.read_text("utf-8")
    assert SHOWN.search(text)
    assert refreshed(text) == text


def test_the_two_commands_are_on_the_first_screen():
    first_screen = "\n".join(README.read_text("utf-8").splitlines()[:12])
    assert "make run" in first_screen
    assert "make test" in first_screen


def test_the_pictures_shown_are_there_and_small():
    shown = re.findall(r"docs/pictures/[a-z]+\.png", README.read_text("utf-8"))
    assert shown
    assert max((ROOT / picture).stat().st_size for picture in shown) < 250_000


if __name__ == "__main__":
    README.write_text(refreshed(README.read_text("utf-8")), "utf-8")
