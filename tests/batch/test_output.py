import csv
import errno
import gzip
import io
import json

import pyarrow.parquet
import pytest

from analyser import AnalyserError
from analyser.batch import output as output_module
from analyser.batch.checkpoint import SOURCES, Progress
from analyser.batch.output import FileOutput, open_output
from analyser.batch.rows import COLUMNS, encode, error_report, flat_row
from analyser.batch.scoring import write_down

RUN = {"version": "1", "--kind": "auto"}
FILES = ["out.jsonl", "out.csv", "out.parquet", "out.jsonl.gz", "out.csv.gz"]


def reports(first: int, last: int) -> list[dict]:
    return [error_report(f"draft {n}", "broken") for n in range(first, last)]


def write(output, progress: Progress, first: int, last: int) -> Progress:
    scored = write_down(reports(first, last), output.form)
    progress = progress.plus(scored)
    output.write(scored.lines, progress)
    return progress


def write_all(path) -> bytes:
    output = open_output(str(path))
    progress = write(output, output.begin(RUN, resume=False), 0, 3)
    write(output, progress, 3, 5)
    output.finish()
    return path.read_bytes()


def ids(path) -> list[str]:
    data = path.read_bytes()
    data = gzip.decompress(data) if path.suffix == ".gz" else data
    if path.suffix == ".parquet":
        return pyarrow.parquet.read_table(io.BytesIO(data))["id"].to_pylist()
    if ".csv" in path.suffixes:
        return [row["id"] for row in csv.DictReader(io.StringIO(data.decode(), newline=""))]
    return [json.loads(line)["id"] for line in data.splitlines()]


@pytest.mark.parametrize("name", FILES)
def test_a_run_leaves_nothing_but_its_output(tmp_path, name):
    write_all(tmp_path / name)
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert ids(tmp_path / name) == [f"draft {n}" for n in range(5)]


@pytest.mark.parametrize("name", FILES)
def test_a_run_without_records_leaves_a_valid_output(tmp_path, name):
    output = open_output(str(tmp_path / name))
    output.begin(RUN, resume=False)
    output.finish()
    assert ids(tmp_path / name) == []


@pytest.mark.parametrize("name", FILES)
def test_the_name_is_taken_only_by_the_whole_output(tmp_path, name):
    path = tmp_path / name
    path.write_text("what stood here before")
    output = open_output(str(path))
    write(output, output.begin(RUN, resume=False), 0, 3)
    assert path.read_text() == "what stood here before"
    output.finish()
    assert ids(path) == ["draft 0", "draft 1", "draft 2"]


@pytest.mark.parametrize("name", FILES)
def test_a_run_is_gone_on_with_after_the_last_whole_chunk(tmp_path, name):
    unbroken = write_all(tmp_path / f"whole-{name}")
    broken = open_output(str(tmp_path / name))
    write(broken, broken.begin(RUN, resume=False), 0, 3)
    with broken.partial.open("ab") as file:
        file.write(b"what no progress vouches for" * 1000)
    output = open_output(str(tmp_path / name))
    progress = output.begin(RUN, resume=True)
    assert progress == Progress(records=3, errors=3)
    write(output, progress, 3, 5)
    output.finish()
    assert (tmp_path / name).read_bytes() == unbroken


def test_two_runs_cannot_write_the_same_output(tmp_path):
    first, second = (open_output(str(tmp_path / "out.csv")) for _ in range(2))
    with first.claimed():
        with pytest.raises(AnalyserError, match=r"out\.csv: another run is writing it"):
            second.claimed().__enter__()
        write(first, first.begin(RUN, resume=False), 0, 3)
        first.finish()
    assert ids(tmp_path / "out.csv") == ["draft 0", "draft 1", "draft 2"]
    with second.claimed():
        assert (tmp_path / "out.csv.lock").exists()
    assert not (tmp_path / "out.csv.lock").exists()


def test_resuming_without_an_earlier_run_begins_from_the_start(tmp_path):
    output = open_output(str(tmp_path / "out.csv"))
    output.partial.write_text("left by a run that was killed at once")
    assert output.begin(RUN, resume=True) == Progress()
    output.finish()
    assert ids(tmp_path / "out.csv") == []


def test_a_new_run_begins_from_the_start(tmp_path):
    broken = open_output(str(tmp_path / "out.csv"))
    write(broken, broken.begin(RUN, resume=False), 0, 3)
    assert write_all(tmp_path / "out.csv") == write_all(tmp_path / "other.csv")


def test_another_run_is_not_gone_on_with(tmp_path):
    broken = open_output(str(tmp_path / "out.csv"))
    write(broken, broken.begin(RUN, resume=False), 0, 3)
    output = open_output(str(tmp_path / "out.csv"))
    with pytest.raises(AnalyserError, match=r"out\.csv: .* had --kind auto, this one has status"):
        output.begin(RUN | {"--kind": "status"}, resume=True)
    assert output.begin(RUN, resume=True).records == 3


def test_a_source_that_has_changed_is_told_in_words(tmp_path):
    broken = open_output(str(tmp_path / "out.csv"))
    write(broken, broken.begin(RUN | {SOURCES: "as they were"}, resume=False), 0, 3)
    with pytest.raises(AnalyserError, match=r"out\.csv: a source has been added, removed or cha"):
        open_output(str(tmp_path / "out.csv")).begin(RUN | {SOURCES: "as they are"}, resume=True)


@pytest.mark.parametrize("content", ['{"run"', "{}", "[1]", '{"run": 5}', '{"progress": {}}', ""])
def test_a_damaged_progress_is_named(tmp_path, content):
    broken = open_output(str(tmp_path / "out.csv"))
    write(broken, broken.begin(RUN, resume=False), 0, 3)
    broken.progress.write_text(content)
    with pytest.raises(AnalyserError, match=r"out\.csv\.progress: .* again without --resume"):
        open_output(str(tmp_path / "out.csv")).begin(RUN, resume=True)


@pytest.mark.parametrize("damage", ["partial gone", "partial short"])
def test_what_cannot_be_gone_on_with_is_said(tmp_path, damage):
    broken = open_output(str(tmp_path / "out.csv"))
    write(broken, broken.begin(RUN, resume=False), 0, 3)
    if damage == "partial gone":
        broken.partial.unlink()
    else:
        broken.partial.write_bytes(broken.partial.read_bytes()[:-1])
    with pytest.raises(AnalyserError, match="start again without --resume"):
        open_output(str(tmp_path / "out.csv")).begin(RUN, resume=True)


def test_a_full_disk_is_said_and_the_run_can_be_resumed(tmp_path, monkeypatch):
    unbroken = write_all(tmp_path / "whole.csv")
    output = open_output(str(tmp_path / "out.csv"))
    progress = write(output, output.begin(RUN, resume=False), 0, 3)

    def full(_file):
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(output_module, "settle", full)
        with pytest.raises(AnalyserError, match=r"out\.csv: .* No space left.*--resume"):
            write(output, progress, 3, 5)
    again = open_output(str(tmp_path / "out.csv"))
    write(again, again.begin(RUN, resume=True), 3, 5)
    again.finish()
    assert (tmp_path / "out.csv").read_bytes() == unbroken


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("out.txt", "must end in .jsonl, .csv or .parquet"),
        ("out", "must end in"),
        ("out.gz", "must end in"),
        ("out.tsv", "must end in"),
        ("out.parquet.gz", "leave .gz off"),
        ("gone/out.csv", "there is no folder"),
        ("folder.csv", "this is a folder"),
    ],
)
def test_an_output_that_cannot_be_written_is_refused_at_once(tmp_path, name, words):
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(AnalyserError, match=words):
        open_output(str(tmp_path / name))


def test_the_ending_may_be_in_capitals(tmp_path):
    output = open_output(str(tmp_path / "OUT.CSV"))
    assert isinstance(output, FileOutput)
    assert output.form == ".csv"


def test_standard_output_takes_json_lines_and_cannot_be_resumed(capsysbinary):
    output = open_output("-")
    write(output, output.begin(RUN, resume=False), 0, 2)
    output.finish()
    lines = capsysbinary.readouterr().out.splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["draft 0", "draft 1"]
    with pytest.raises(AnalyserError, match="cannot be resumed"):
        output.begin(RUN, resume=True)


def test_parquet_has_the_types_of_its_columns(tmp_path, analyser, sample):
    from analyser import Draft

    report = analyser.analyse(Draft(sample("needy.txt").read_text(), id="a")).to_dict()
    output = open_output(str(tmp_path / "out.parquet"))
    output.begin(RUN, resume=False)
    lines = [encode(report, output.form), encode(error_report("b", "broken"), output.form)]
    output.write(lines, Progress(2))
    output.finish()
    table = pyarrow.parquet.read_table(tmp_path / "out.parquet")
    assert tuple(table.column_names) == COLUMNS
    assert table.to_pylist()[0] == flat_row(report)
    assert {str(table.schema.field(n).type) for n in ("needy", "cheerful", "completeness")} == {
        "double"
    }
    assert str(table.schema.field("ready").type) == "bool"
    assert str(table.schema.field("findings").type) == "int64"
