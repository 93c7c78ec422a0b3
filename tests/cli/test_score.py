import csv
import json
import os
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from analyser import Draft, Interview
from analyser.cli import main
from analyser.cli import score as scoring_command
from analyser.interview_log.store import InterviewLog
from analyser.resources import log_address, user_folder

GOOD = "Hi Sara,\n\nThank you for the talk. Is there any news on the analyst role?\n\nThanks,\nTom"
ON = ("--send-on", "2026-11-12")


def score(*arguments: object) -> int:
    with pytest.raises(SystemExit) as ended:
        main(["score", *map(str, arguments)])
    return ended.value.code


def rows(path: Path) -> list[dict]:
    return list(csv.DictReader(path.open(newline="", encoding="utf-8")))


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "drafts.jsonl"
    path.write_text("".join(json.dumps({"id": n, "text": GOOD}) + "\n" for n in range(5)))
    return path


def test_a_folder_gives_a_row_a_draft_and_a_line_about_all(tmp_path, samples, capsys):
    target = tmp_path / "scores.csv"
    assert score(samples[0].parent, "-o", target, *ON) == 0
    assert [row["id"] for row in rows(target)] == [str(path) for path in samples]
    ready = sum(row["ready"] == "true" for row in rows(target))
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == f"analyser: {len(samples)} drafts, {ready} ready, 0 errors -> {target}\n"


def test_tone_is_flagged_as_readily_as_the_settings_say_where_no_option_does(tmp_path, doubtful):
    draft = tmp_path / "draft.txt"
    draft.write_text(f"Hi Sara,\n\n{doubtful}\n\nTom")

    def scored(*options):
        target = tmp_path / "scores.jsonl"
        assert score(draft, "-o", target, *ON, *options) == 0
        return target.read_text("utf-8")

    (user_folder() / "settings.toml").write_text('sensitivity = "quiet"', "utf-8")
    assert scored() == scored("--sensitivity", "quiet") != scored("--sensitivity", "strict")


def test_whole_reports_are_those_of_check(tmp_path, samples, analyser, capsys):
    from analyser.reading.files import read_file

    target = tmp_path / "reports.jsonl"
    assert score(*samples[:3], "-o", target, *ON, "--kind", "status") == 0
    with pytest.raises(SystemExit):
        main(["check", *map(str, samples[:3]), "--format", "json", *ON, "--kind", "status"])
    checked = json.loads(capsys.readouterr().out)
    assert [json.loads(line) for line in target.read_text("utf-8").splitlines()] == checked
    assert checked[0]["id"] == str(samples[0])
    assert len(read_file(samples[0])) > 0


def test_standard_input_and_output_take_json_lines(monkeypatch, capfdbinary, tmp_path):
    lines = tmp_path / "in.jsonl"
    lines.write_text(json.dumps({"id": "a", "text": GOOD}) + "\nbroken\n")
    with lines.open() as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        assert score("-", "-o", "-", *ON) == 0
    good, bad = (json.loads(line) for line in capfdbinary.readouterr().out.splitlines())
    assert good["id"] == "a"
    assert good["elements"]["thanks"]["state"] == "present"
    assert bad == {
        "schema": 1,
        "id": "standard input:2",
        "error": "standard input:2: this is not JSON; write one object on each line",
    }


def test_bad_drafts_are_errors_in_their_place(tmp_path, capsys):
    for name, content in {
        "1.txt": GOOD.encode(),
        "2-empty.txt": b"",
        "3.txt": b"x" * 5_000_000,
        "4.txt": b"caf\xe9",
        "5.docx": b"PK\x03\x04",
        "6.txt": GOOD.encode(),
        "cv.pdf": b"%PDF-1.7",
    }.items():
        (tmp_path / name).write_bytes(content)
    target = tmp_path / "scores.csv"
    assert score(tmp_path, "-o", target) == 0
    assert [bool(row["error"]) for row in rows(target)] == [False, *[True] * 4, False]
    assert all(row["error"].startswith(row["id"]) for row in rows(target)[1:5])
    assert "4 errors, 1 file skipped" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("fail_on", "code"), [("never", 0), ("error", 0), ("warning", 1), ("hint", 1)]
)
def test_the_exit_code_says_whether_there_are_findings(tmp_path, table, fail_on, code):
    only = ("--only", "element")  # which warns
    assert score(table, "-o", tmp_path / "o.csv", *only, "--fail-on", fail_on) == code


def test_a_draft_that_could_not_be_read_fails_where_findings_would(tmp_path, table):
    table.write_text("broken\n")
    assert score(table, "-o", tmp_path / "o.csv") == 0
    assert score(table, "-o", tmp_path / "o.csv", "--fail-on", "error") == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["gone.txt", "-o", "o.csv"], "gone.txt: there is no such file"),
        (["drafts.jsonl", "gone", "-o", "o.csv"], "gone: there is no such file"),
        (["drafts.jsonl", "-o", "o.xls"], "must end in"),
        (["drafts.jsonl", "-o", "drafts.jsonl"], "is read in this run"),
        (["", "-o", "o.csv"], "it is empty"),
        (["drafts.jsonl"], "'-o'"),
        (["-o", "o.csv"], "SOURCE"),
        (["drafts.jsonl", "-o", "o.csv", "--workers", "0"], "--workers"),
        (["drafts.jsonl", "-o", "o.csv", "--kind", "x"], "--kind"),
        (["drafts.jsonl", "-o", "o.csv", "--interview", "99"], "99"),
        (["drafts.jsonl", "-o", "o.csv", "--scheduler", "tcp://x:1"], "--engine dask"),
        (["drafts.jsonl", "-o", "-", "--resume"], "cannot be resumed"),
    ],
)
def test_wrong_usage_ends_with_2_before_anything_is_written(
    table, monkeypatch, capsys, arguments, words
):
    monkeypatch.chdir(table.parent)
    before = table.read_bytes()
    assert score(*arguments) == 2
    assert words in capsys.readouterr().err
    assert [path.name for path in table.parent.iterdir()] == [table.name]
    assert table.read_bytes() == before


def test_one_file_of_a_kind_that_is_not_read_leaves_the_output_as_it_was(tmp_path, capsys):
    source, target = tmp_path / "drafts.xlsx", tmp_path / "out.csv"
    source.write_bytes(b"PK\x03\x04")
    target.write_text("kept")
    assert score(source, "-o", target) == 2
    assert f"{source}: .xlsx files are not read" in capsys.readouterr().err
    assert target.read_text() == "kept"
    (tmp_path / "draft.txt").write_text(GOOD)
    assert score(source, tmp_path / "draft.txt", "-o", target, *ON) == 0
    assert [bool(row["error"]) for row in rows(target)] == [True, False]
    (tmp_path / "letter.docx").write_bytes(b"PK\x03\x04")
    assert score(tmp_path / "letter.docx", "-o", target, *ON) == 0
    assert [bool(row["error"]) for row in rows(target)] == [True]


@pytest.mark.parametrize(("written", "said"), [(0, "nothing is kept yet"), (1, "with --resume")])
def test_a_run_that_is_stopped_says_whether_there_is_anything_to_go_on_with(
    tmp_path, capsys, monkeypatch, written, said
):
    table = tmp_path / "drafts.jsonl"
    table.write_text(f"{json.dumps({'text': GOOD})}\n" * 101)
    follow = scoring_command._follow

    def stop(steps, sources):
        for number, _ in enumerate(steps):
            if number == written:
                raise KeyboardInterrupt
        follow(steps, sources)

    monkeypatch.setattr(scoring_command, "_follow", stop)
    assert score(table, "-o", tmp_path / "out.csv", *ON) != 0
    assert said in capsys.readouterr().err


def test_a_record_or_the_command_can_name_an_interview_of_the_log(tmp_path):
    with InterviewLog.open(log_address()) as log:
        identifier = log.add(Interview("Acme", "Analyst", held_on=date(2026, 11, 10))).id
    table = tmp_path / "t.csv"
    table.write_text(f'text,interview\n"{GOOD}",{identifier}\n"{GOOD}",\n"{GOOD}",999\n')
    assert score(table, "-o", tmp_path / "o.csv", *ON, "--kind", "status") == 0
    named, plain, unknown = rows(tmp_path / "o.csv")
    assert (named["timing"], plain["timing"]) == ("wait", "")
    assert "999" in unknown["error"]
    table.write_text(f'text\n"{GOOD}"\n')
    assert score(table, "-o", tmp_path / "o.csv", *ON, "--interview", identifier) == 0
    assert rows(tmp_path / "o.csv")[0]["timing"]


def test_the_options_reach_the_drafts(tmp_path, table, analyser):
    target = tmp_path / "o.jsonl"
    assert score(table, "-o", target, *ON, "--channel", "letter", "--ignore", "element") == 0
    report = json.loads(target.read_text("utf-8").splitlines()[0])
    assert report["channel"] == "letter"
    assert not [f for f in report["findings"] if f["rule"].startswith("element")]
    assert [f for f in analyser.analyse(Draft(GOOD)).findings if f.rule.startswith("element")]


@pytest.mark.parametrize("ending", ["csv", "jsonl.gz", "parquet"])
def test_one_worker_and_two_write_the_same_bytes(tmp_path, samples, ending):
    one, two = tmp_path / f"one.{ending}", tmp_path / f"two.{ending}"
    table = tmp_path / "t.jsonl"
    text = "".join(json.dumps({"text": f"Hi Sara {n},\n\nany news?"}) + "\n" for n in range(250))
    table.write_text(text + "broken\n")
    assert score(table, samples[0], "-o", one, *ON) == 0
    assert score(table, samples[0], "-o", two, *ON, "--workers", "2") == 0
    assert one.read_bytes() == two.read_bytes()


def test_a_finished_run_may_be_run_again_over_its_output(tmp_path, table):
    target = tmp_path / "o.csv"
    assert score(table, "-o", target, *ON) == score(table, "-o", target, *ON, "--resume") == 0
    assert len(rows(target)) == 5


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for processes in /proc")
def test_a_killed_command_leaves_no_process_and_can_be_resumed(tmp_path):
    table = tmp_path / "t.jsonl"
    lines = [json.dumps({"text": f"Hi Sara,\n\nany news on role {n}?"}) for n in range(800)]
    table.write_text("\n".join(lines))
    whole, target = tmp_path / "whole.csv", tmp_path / "o.csv"
    command = [sys.executable, "-m", "analyser", "score", str(table), *ON, "--workers", "2"]
    subprocess.run([*command, "-o", str(whole)], check=True, capture_output=True)
    progress = tmp_path / "o.csv.progress"
    kills = 0
    for least in (100, 400):
        with subprocess.Popen(
            [*command, "-o", str(target), "--resume"], stderr=subprocess.DEVNULL
        ) as process:
            while process.poll() is None:
                time.sleep(0.01)
                done = json.loads(progress.read_text())["progress"] if progress.exists() else {}
                if done.get("records", 0) >= least:
                    process.send_signal(signal.SIGKILL)
                    process.wait()
                    kills += 1
        wait_for_the_end_of_all_workers()
    assert not target.exists()
    last = subprocess.run(
        [*command, "-o", str(target), "--resume"], check=False, capture_output=True, text=True
    )
    assert last.returncode == 0, last.stderr
    assert target.read_bytes() == whole.read_bytes()
    assert kills == 2


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="limits the size of a process's files")
@pytest.mark.parametrize("ending", ["csv", "jsonl.gz", "parquet"])
def test_a_disk_that_fills_up_in_mid_run_costs_nothing_once_there_is_room(tmp_path, ending):
    table = tmp_path / "t.jsonl"
    lines = [json.dumps({"text": f"Hi Sara,\n\nany news on role {n}?"}) for n in range(450)]
    table.write_text("\n".join(lines))
    whole, target = tmp_path / f"whole.{ending}", tmp_path / f"o.{ending}"
    assert score(table, "-o", whole, *ON) == 0
    limited = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000));"
        "from analyser.cli import main; main(sys.argv[1:])"
    )
    full = subprocess.run(
        [sys.executable, "-c", limited, "score", str(table), "-o", str(target), *ON],
        check=False,
        capture_output=True,
        text=True,
    )
    assert full.returncode == 2
    assert "cannot be written" in full.stderr
    assert "go on with --resume" in full.stderr
    assert not target.exists()
    assert score(table, "-o", target, *ON, "--resume") == 0
    assert target.read_bytes() == whole.read_bytes()


def wait_for_the_end_of_all_workers() -> None:
    """Each notices that its pipe is closed when it is done with its chunk."""
    for _ in range(600):
        if not (left := processes_of_this_test()):
            return
        time.sleep(0.1)
    pytest.fail(f"still there after a minute: {left}")


def processes_of_this_test() -> list[str]:
    """The command lines of the other processes whose environment names this test's home."""
    home = os.environ["ANALYSER_HOME"].encode()
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if home in (folder / "environ").read_bytes() and int(folder.name) != os.getpid():
                found.append((folder / "cmdline").read_text())
        except OSError:
            continue
    return found


def test_progress_is_shown_only_at_a_terminal(table, tmp_path, capsys):
    score(table, "-o", tmp_path / "o.csv")
    assert capsys.readouterr().err.count("\n") == 1
