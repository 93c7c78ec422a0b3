"""Control characters of a log, a draft or a file name never reach the terminal, in any command."""

import ast
import json
from pathlib import Path

import pytest
from running import make_run

from analyser import cli

SLY = "\x1b]0;mine\x07\x9b31m\u202e\u2066\u061c\u2028\x7f\r"
"""Sets the title of a window, a colour, a direction, and goes back to the line's beginning."""

DRAFT = f"Hi Sara,\n\nAny news{SLY} of the job as Cook{SLY}?\n\nBest,\nTom{SLY}\n"
FIELDS = [
    *("--company", f"Acme{SLY}", "--job-title", f"Cook{SLY}", "--held-on", "2026-03-02"),
    *("--interviewer", f"Sara{SLY} Chen <s{SLY}@a.example>", "--theme", f"soup{SLY}"),
    *("--round", f"first{SLY}"),
]
NOTES = f"Sara{SLY} Chen said by Friday{SLY}.\n"
COMMANDS = [
    ["interview", "add", *FIELDS, "--company", f"B{SLY}", "--notes", NOTES],
    ["interview", "add", *FIELDS, "--company", f"B{SLY}", "--notes", NOTES, "--yes"],
    ["interview", "list"],
    ["interview", "list", "--format", "json"],
    ["interview", "show", "Acme"],
    ["interview", "show", "Acme", "--format", "json"],
    ["interview", "show", f"nobody{SLY}"],
    ["interview", "edit", "Acme", "--held-on", f"{SLY}"],
    ["interview", "edit", "Acme", "--promise", f"sometime{SLY}"],
    ["interview", "edit", "Acme", "--outcome", f"{SLY}"],
    ["interview", "edit", "Acme", "--time-zone", f"Mars{SLY}"],
    ["interview", "export"],
    ["interview", "import", f"{SLY}.ics"],
    ["contact", "add", "Acme", "--kind", "status", "--channel", f"pigeon{SLY}", "--text", NOTES],
    ["contact", "add", "Acme", "--kind", "status", "--format", "json", "--text", NOTES],
    ["contact", "list", "Acme"],
    ["contact", "list", "Acme", "--format", "json"],
    ["contact", "remove", "1"],
    ["contact", "remove", f"{SLY}"],
    ["when", "Acme", "--send-on", "2026-03-16"],
    ["when", "Acme", "--send-on", "2026-03-16", "--format", "json"],
    ["when", "Acme", "--send-on", "2026-03-16", "--ics", f"window{SLY}.ics"],
    ["compose", "Acme", "--name", f"Tom{SLY}", "--send-on", "2026-03-16", "--variant", "all"],
    ["compose", "Acme", "--name", "Tom", "--send-on", "2026-03-16", "--format", "json"],
    ["compose", "Acme", "--name", "Tom", "--variant", f"{SLY}"],
    *(["check", f"sly{SLY}.txt", "--format", form] for form in ("text", "json", "line", "sarif")),
    ["check", f"sly{SLY}.txt", "--interview", "Acme", "--send-on", "2026-03-16"],
    ["check", f"missing{SLY}.txt"],
    ["score", "drafts", "-o", "-", "--channel", "auto"],
    ["score", "drafts", f"missing{SLY}.csv", "-o", "out.csv"],
    ["evaluate", f"{SLY}.jsonl"],
    ["convert", f"{SLY}.jsonl", "--to", "doccano", "-o", f"{SLY}"],
    ["train", f"{SLY}.jsonl"],
    ["interview", "remove", "Acme"],
    ["interview", "remove", "Acme", "--yes"],
]


@pytest.fixture
def run(monkeypatch, capsys, tmp_path):
    monkeypatch.chdir(tmp_path)
    (tmp_path / f"sly{SLY}.txt").write_text(DRAFT, "utf-8")
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / f"sly{SLY}.txt").write_text(DRAFT, "utf-8")
    return make_run(monkeypatch, capsys)


def obeyed(text):
    """What a terminal would act upon."""
    return {letter for letter in text if not letter.isprintable() and letter not in "\n\t"}


def test_no_command_prints_a_control_character(run):
    assert run("interview", "add", *FIELDS).code == 0
    for command in COMMANDS:
        ran = run(*command)
        assert not obeyed(ran.out + ran.err), command
        assert "fault of the program" not in ran.err


def test_what_is_printed_as_json_says_what_was_stored(run):
    stored = run("interview", "add", *FIELDS, "--format", "json").json()
    assert stored["company"] == f"Acme{SLY}".replace("\u2028", " ").strip()
    exported = json.loads(run("interview", "export").out)
    assert exported[0]["company"] == stored["company"]


def test_a_question_shows_them_too(run):
    run("interview", "add", *FIELDS)
    ran = run("interview", "remove", "Acme", typed="n\n")
    assert not obeyed(ran.out + ran.err)
    assert "\\x1b" in ran.err


def test_commands_speak_to_a_person_through_one_door():
    """What goes to standard error is made harmless there, and nowhere is it forgotten."""
    for path in Path(cli.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and path.name != "saying.py":
                assert ast.unparse(node.func) not in {"print", "click.confirm", "click.secho"}
                told = {keyword.arg for keyword in node.keywords}
                assert ast.unparse(node.func) != "click.echo" or "err" not in told, path
