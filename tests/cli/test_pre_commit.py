"""The hook that other repositories can name: it runs, on drafts and on nothing else."""

import re
import shlex
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from analyser.cli import main

DEFINITION = (Path(__file__).parents[2] / ".pre-commit-hooks.yaml").read_text("utf-8")


@pytest.fixture(scope="module")
def hook():
    """The fields of the one hook; each stands on a line of its own."""
    return dict(re.findall(r"^[- ] (\w+): (.+)$", DEFINITION, re.MULTILINE))


def test_the_entry_is_the_command_and_names_what_it_finds(hook, sample, capsys):
    command, *arguments = shlex.split(hook["entry"])
    assert command in {point.name for point in entry_points(group="console_scripts")}
    with pytest.raises(SystemExit) as ended:
        main([*arguments, str(sample("needy.txt")), str(sample("good-email.txt"))])
    assert ended.value.code == 1
    assert "warning tone.needy" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("path", "meant"),
    [
        ("drafts/acme.txt", True),
        ("jobs/outbox/acme/second.md", True),
        ("README.md", False),
        ("drafts/scores.csv", False),
        ("old-drafts/acme.txt", False),
    ],
)
def test_only_drafts_are_looked_at(hook, path, meant):
    assert bool(re.search(hook["files"], path)) is meant
