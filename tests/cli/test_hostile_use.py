"""A hostile name, locale or stream ends in words and exit code 2, never in a fault."""

import os
import subprocess
import sys

import pytest

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
@pytest.mark.parametrize("stream", [0, 1])
def test_a_closed_stream_is_an_empty_one(tmp_path, stream):
    (tmp_path / "draft.txt").write_text(TEXT, "utf-8")
    code, _, err = run(
        "check",
        "-" if stream == 0 else "draft.txt",
        "--format",
        "json",
        cwd=tmp_path,
        preexec_fn=lambda: os.close(stream),
    )
    assert code == (2 if stream == 0 else 1)
    assert (b"there is no text in it" in err) == (stream == 0)
