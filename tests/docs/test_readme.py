"""What a newcomer sees first, and whether what the pages tell to type can be typed."""

import contextlib
import gzip
import io
import re
import shlex

import pytest

from analyser.cli import main
from docs.generate.pages import written_pages
from docs.generate.printed import ROOT

README = (ROOT / "README.md").read_text("utf-8")
PAGES = list(written_pages())
CONSOLE = re.compile(r"^```console\n(.*?)^```", re.DOTALL | re.MULTILINE)
NOT_RUN = {"page", "serve", "train", "--scheduler"}
"""What runs until it is stopped, for minutes, or on a cluster; tests of its own run it."""


def commands_shown(page):
    """The arguments of every ``$ analyser …`` of a page, in order."""
    for block in CONSOLE.findall(page.read_text("utf-8")):
        for line in block.replace("\\\n", " ").splitlines():
            words = shlex.split(line, comments=True)
            if words[:2] == ["$", "analyser"] and not NOT_RUN.intersection(words):
                yield words[2:]


def redirected(arguments):
    """The arguments, and the file that ``> FILE`` after them names."""
    if ">" in arguments:
        return arguments[: arguments.index(">")], arguments[-1]
    return arguments, None


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    """A folder as the pages take it for granted: the shipped data, and a few files of one's own."""
    for name in ("data", "models"):
        (tmp_path / name).symlink_to(ROOT / name)
    for name in ("my-examples.jsonl", "my-test.jsonl"):
        (tmp_path / name).write_text('{"text": "Please, I beg you.", "tone": ["needy"]}\n')
    (tmp_path / "outbox").symlink_to(ROOT / "data" / "samples")
    (tmp_path / "drafts.csv").write_text('text\n"Dear Sara, is there any news?"\n')
    with gzip.open(tmp_path / "more.jsonl.gz", "wt") as more:
        more.write('{"text": "Dear Sara, is there any news?"}\n')
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_commands_shown_work_one_after_the_other(page, checkout):
    for arguments, output in map(redirected, commands_shown(page)):
        if "trial" in arguments:  # what the training before it would have written
            arguments[arguments.index("trial")] = "models/tone"
        told, printed = io.StringIO(), io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True)
        with (
            contextlib.redirect_stdout(printed),
            contextlib.redirect_stderr(told),
            pytest.raises(SystemExit) as ended,
        ):
            main(arguments)
        assert ended.value.code in (0, 1), f"{shlex.join(arguments)}\n{told.getvalue()}"
        if output:
            (checkout / output).write_bytes(printed.buffer.getvalue())


def test_the_readme_shows_commands():
    assert len([*commands_shown(ROOT / "README.md")]) > 10


def test_the_two_commands_are_on_the_first_screen():
    first_screen = "\n".join(README.splitlines()[:12])
    assert "make run" in first_screen
    assert "make test" in first_screen


def test_the_pictures_shown_are_there_and_small():
    shown = re.findall(r"docs/pictures/[a-z]+\.(?:png|svg)", README)
    assert shown
    assert max((ROOT / picture).stat().st_size for picture in shown) < 250_000
