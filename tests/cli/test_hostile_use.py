"""A hostile name, locale or stream ends in words and exit code 2, never in a fault."""

import os
import subprocess
import sys

import pytest

from analyser.interview_log.store import InterviewLog
from analyser.types import Interview

ESCAPE = "\x1b[31m\u202e"
TEXT = "Hi Sara 🌅, any news of the analyst role? I’d love to join. Best, Zoë"


def run(*arguments, cwd, environment=None, **options):
    """The command as a shell runs it; exit code, standard output, standard error."""
    ran = subprocess.run(
        [sys.executable, "-m", "analyser", *arguments],
        cwd=cwd,
        env={**os.environ, **(environment or {})},
        capture_output=True,
        check=False,
        **options,
    )
    assert b"fault of the program" not in ran.stderr, ran.stderr.decode()
    return ran.returncode, ran.stdout, ran.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", f"{ESCAPE}.txt"],
        [ESCAPE],
        ["check", f"--{ESCAPE}"],
        ["check", "--send-on", ESCAPE],
        ["interview", "show", ESCAPE],
        ["score", f"{ESCAPE}.csv", "-o", "out.csv"],
        ["train", f"{ESCAPE}.jsonl"],
    ],
)
def test_no_control_character_of_an_argument_reaches_the_terminal(tmp_path, arguments):
    code, out, err = run(*arguments, cwd=tmp_path)
    assert code == 2
    assert err
    assert b"\x1b" not in out + err
    assert "\u202e".encode() not in out + err


def test_a_locale_without_the_characters_shows_them_escaped(tmp_path):
    (tmp_path / "draft.txt").write_text(TEXT, "utf-8")
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    for form in ("text", "json", "line"):
        code, out, _ = run("check", "draft.txt", "--format", form, cwd=tmp_path, environment=plain)
        assert code in (0, 1)
        assert out.isascii()


@pytest.mark.skipif(sys.platform == "win32", reason="closes streams as a Unix shell does")
@pytest.mark.parametrize(
    ("stream", "draft", "words"),
    [
        (0, "-", b"there is no text in it"),
        (1, "draft.txt", b"the output cannot be written"),
    ],
)
def test_a_closed_stream_is_told_and_ends_with_two(tmp_path, stream, draft, words):
    (tmp_path / "draft.txt").write_text(TEXT, "utf-8")
    code, _, err = run("check", draft, cwd=tmp_path, preexec_fn=lambda: os.close(stream))
    assert code == 2
    assert words in err


@pytest.mark.skipif(sys.platform == "win32", reason="closes streams as a Unix shell does")
def test_a_closed_standard_output_does_not_matter_to_what_goes_elsewhere(tmp_path):
    (tmp_path / "draft.txt").write_text(TEXT, "utf-8")
    arguments = ("score", "draft.txt", "-o", "scores.csv")
    code, _, err = run(*arguments, cwd=tmp_path, preexec_fn=lambda: os.close(1))
    assert code == 0, err
    assert (tmp_path / "scores.csv").read_text("utf-8").count("\n") == 2


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of Unix")
@pytest.mark.parametrize(
    ("arguments", "unbuffered", "expected"),
    [
        (["check", "draft.txt"], "1", 141),
        (["check", "draft.txt"], "", 1),  # the command had its result before anybody was missed
        (["interview", "list"], "1", 141),
        (["score", "draft.txt", "-o", "-"], "", 141),
        (["--help"], "1", 141),
        (["check", "missing.txt"], "1", 2),
    ],
)
def test_a_reader_that_has_gone_is_no_finding(tmp_path, arguments, unbuffered, expected):
    (tmp_path / "draft.txt").write_text(TEXT, "utf-8")
    with InterviewLog.open(tmp_path / "log.sqlite3") as log:
        log.add(Interview("Acme", "Cook"))
    read, write = os.pipe()
    os.close(read)
    ran = subprocess.run(
        [sys.executable, "-m", "analyser", *arguments],
        cwd=tmp_path,
        env={**os.environ, "ANALYSER_HOME": str(tmp_path), "PYTHONUNBUFFERED": unbuffered},
        stdout=write,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(write)
    assert ran.returncode == expected, ran.stderr.decode()
    assert (ran.stderr != b"") == (expected == 2)
