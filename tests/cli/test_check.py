"""``analyser check`` as a person and as a script use it."""

import json
import re
import subprocess
import sys

import jsonschema
import pytest

from analyser.presenting.schema import report_schema
from analyser.resources import user_folder


@pytest.fixture
def draft(tmp_path):
    def write(content, name="draft.txt"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


DAY = ("--send-on", "2026-11-12")


def test_a_readable_report_has_no_blanks_at_the_ends_of_its_lines(run, sample):
    _, out, _ = run("check", sample("needy.txt"), sample("negative.txt"), *DAY)
    assert out.endswith("\n")
    assert not [line for line in out.splitlines() if line != line.rstrip()]


def test_a_narrow_terminal_has_one_thing_below_the_other(run, sample, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")  # taken for a terminal
    monkeypatch.setenv("COLUMNS", "40")
    out = re.sub(r"\x1b\[[0-9;]*m", "", run("check", sample("needy.txt"), *DAY).out)
    lines = [line.rstrip() for line in out.splitlines()]
    assert "✔ Interviewer's first name" in lines
    assert "tone.needy" in lines
    assert max(map(len, lines)) <= 40


def test_what_mends_several_findings_on_a_sentence_is_said_once(run, draft):
    stings = "Sorry to write again so soon, but I must have an answer before Monday."
    path = draft(f"Hi Sara,\n\nWe met on Tuesday about the usher job. {stings}\n\nTom Roy\n")
    out = run("check", path, "--only", "tone", *DAY).out
    assert out.count("warning 3:") == 3
    assert out.count("→") == 1


@pytest.mark.parametrize("form", ["line", "sarif"])
def test_what_jumps_to_a_place_in_a_mail_jumps_to_its_source(run, draft, form):
    headers = "From: tom@posta.example\nTo: sara@acme.example\nSubject: Any news\n\n"
    path = draft(f"{headers}Hi Sara,\n\nAny news!!! Please.\n\nTom\n", "mail.eml")
    out = run("check", path, "--format", form, "--only", "wording.emphasis", *DAY).out
    assert "mail.eml:7:9: " in out if form == "line" else '"startLine": 7' in out


def test_a_byte_order_mark_is_no_part_of_the_text_that_offsets_count_in(run, draft):
    words = "Hi Sara!!! Any news?\n\nTom\n"
    marked, plain = draft(b"\xef\xbb\xbf" + words.encode(), "a.txt"), draft(words, "b.txt")
    ran = run("check", marked, plain, "--format", "json", *DAY)
    (first, second) = json.loads(ran.out)
    assert first["findings"] == second["findings"]
    assert first["entities"][0]["start"] == words.index("Sara")


@pytest.mark.parametrize("name", ["drafts.csv", "drafts.JSONL", "drafts.tsv.gz"])
def test_a_table_is_sent_to_the_command_that_reads_it(run, draft, name):
    code, _, err = run("check", draft("text\nHi Sara\n", name), *DAY)
    assert code == 2
    assert f"{name}: this is a table of drafts; `analyser score` reads it" in err


def test_without_a_command_the_help_is_shown_as_help(run):
    code, out, err = run()
    assert (code, out) == (2, "")
    assert err.startswith("Usage: analyser [OPTIONS] COMMAND")
    assert err.count("Usage:") == 1


def test_a_readable_report_names_verdict_checklist_and_findings(run, sample):
    code, out, _ = run("check", sample("needy.txt"), *DAY)
    assert code == 1
    assert "Not yet" in out
    assert "✔ Thanks" in out
    assert "tone.needy" in out


def test_a_good_draft_ends_with_zero(run, sample):
    code, out, _ = run("check", sample("good-email.txt"), *DAY)
    assert (code, "Ready to send" in out) == (0, True)


def test_a_text_that_cannot_be_judged_is_told_so_at_once_and_gets_no_checklist(run, tmp_path):
    path = tmp_path / "list.txt"
    path.write_text("Buy milk, eggs and bread.")
    out = run("check", path)[1]
    assert out.index("With 5 words there is too little to judge.") < out.index("✘")
    assert "status inquiry" not in out
    path.write_text(
        "Hola Sara, quería saber si hay novedades sobre el puesto de analista.", "utf-8"
    )
    code, out, _ = run("check", path)
    assert code == 1
    assert out.index("not judged") < out.index("This looks like Spanish") < out.index("Hola")
    assert "✘" not in out


def test_tone_is_flagged_as_readily_as_the_settings_say_where_no_option_does(run, draft, doubtful):
    path = draft(f"Hi Sara,\n\n{doubtful}\n\nTom")

    def tones(*options):
        out = json.loads(run("check", path, "--format", "json", *DAY, *options)[1])
        return sorted(one["rule"] for one in out[0]["findings"] if one["rule"].startswith("tone."))

    (user_folder() / "settings.toml").write_text('sensitivity = "quiet"', "utf-8")
    assert tones() == tones("--sensitivity", "quiet") != tones("--sensitivity", "strict")


@pytest.mark.parametrize(("level", "code"), [("error", 0), ("warning", 1), ("never", 0)])
def test_the_exit_code_follows_fail_on(run, sample, level, code):
    assert run("check", sample("needy.txt"), *DAY, "--fail-on", level)[0] == code


def test_fail_on_hint_counts_hints(run, sample):
    path = sample("voicemail.txt")
    assert run("check", path, *DAY)[0] == 0
    assert run("check", path, *DAY, "--fail-on", "hint")[0] == 1


def test_json_is_an_array_of_valid_reports_in_order(run, sample):
    paths = [sample("needy.txt"), sample("good-email.txt")]
    _, out, _ = run("check", *paths, *DAY, "--format", "json")
    reports = json.loads(out)
    jsonschema.validate(reports, {"type": "array", "items": report_schema()})
    assert [report["id"] for report in reports] == [str(path) for path in paths]


def test_lines_can_be_read_by_an_editor(run, draft):
    path = draft("Hi Sara,\n\nDear [Name], x")
    _, out, _ = run("check", path, *DAY, "--format", "line", "--only", "wording.placeholder")
    assert out.startswith(f"{path}:3:6: error wording.placeholder ")
    assert len(out.splitlines()) == 1


def test_sarif_places_findings_in_code_points(run, draft):
    path = draft("Hi 😀 Sara,\n\n😀 [Name] x")
    _, out, _ = run("check", path, *DAY, "--format", "sarif", "--only", "wording.placeholder")
    log = json.loads(out)
    (result,) = log["runs"][0]["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert log["version"] == "2.1.0"
    assert (region["startLine"], region["startColumn"], region["endColumn"]) == (3, 3, 9)


def test_control_characters_of_a_draft_do_not_reach_the_terminal(run, draft):
    path = draft("Hi Sara,\n\nI am \x1b[31mvery\x1b[0m \u202ekeen.\n\nBest,\nTom\n")
    for form in ("text", "line"):
        out = run("check", path, *DAY, "--format", form)[1]
        assert "\x1b" not in out
        assert "\u202e" not in out


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (b"", "empty.txt", "empty.txt"),
        (b" \n\t ", "blank.txt", "blank.txt"),
        (b"%PDF-1.7 \x00\x01", "cv.pdf", "cv.pdf"),
        (b"%PDF-1.7 \x00\x01", "really-a-pdf.txt", "really-a-pdf.txt"),
        (b"Dear Sara, \xff\xfe\xfa", "latin.txt", "latin.txt"),
        (b"word " * 1_000_000, "long.txt", "long.txt"),
    ],
)
def test_bad_input_is_named_and_ends_with_two(run, draft, content, name, said):
    code, out, err = run("check", draft(content, name))
    assert (code, out) == (2, "")
    assert said in err
    assert "Traceback" not in err


def test_a_missing_path_is_named_and_the_other_drafts_are_still_reported(run, sample):
    code, out, err = run("check", "no-such.txt", sample("needy.txt"), *DAY)
    assert code == 2
    assert "no-such.txt" in err
    assert "tone.needy" in out


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "--sensitivity", "loud"),
        ("check", "--send-on", "tomorrow"),
        ("check", "--format", "pdf"),
        ("check", "--volume", "11"),
        ("chekc",),
    ],
)
def test_an_unknown_option_or_value_ends_with_two_and_says_what_is_known(run, arguments):
    code, _, err = run(*arguments)
    assert code == 2
    assert arguments[1 if "--volume" in arguments else -1] in err


def test_a_draft_on_standard_input():
    done = subprocess.run(
        [sys.executable, "-m", "analyser", "check", "-", "--format", "json", *DAY],
        input="Hi Sara,\n\nThank you for Tuesday.\n\nBest,\nTom 😀\n",
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode in {0, 1}
    assert json.loads(done.stdout)[0]["id"] == "-"


def test_a_reader_that_goes_away_is_no_fault(sample):
    command = f"{sys.executable} -m analyser rules | head -1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert done.stderr == ""
