import gzip
import io
import json
import os
import sys

import pytest

from analyser import AnalyserError
from analyser.batch.sources import check_not_read, find_sources


def ids(sources) -> list[str]:
    return [record.id for record in sources.records()]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder ``drafts`` below the working folder, with all that a folder can hold."""
    monkeypatch.chdir(tmp_path)
    for name in ("b.txt", "a.md", "B/z.TXT", "B/c/d.txt", "a/x.txt"):
        path = tmp_path / "drafts" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"draft {name}")
    for name in (".hidden.txt", ".git/x.txt"):
        path = tmp_path / "drafts" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("no")
    for name in ("cv.pdf", "scores.csv"):
        (tmp_path / "drafts" / name).write_text("no")
    return tmp_path / "drafts"


def test_a_folder_stands_for_its_drafts_in_order_of_name(folder):
    sources = find_sources(["drafts"])
    assert ids(sources) == [
        "drafts/a.md",
        "drafts/b.txt",
        "drafts/B/z.TXT",
        "drafts/B/c/d.txt",
        "drafts/a/x.txt",
    ]
    assert sources.skipped == 2


def test_standard_input_is_named_once():
    with pytest.raises(AnalyserError, match=r"^-: standard input is read once"):
        find_sources(["-", "-"])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_pipes_and_broken_links_in_a_folder_are_errors_in_their_place(folder):
    os.mkfifo(folder / "pipe.txt")
    os.mkfifo(folder / "pipe")
    (folder / "link.txt").symlink_to("nothing")
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "good.txt").symlink_to("b.txt")
    sources = find_sources(["drafts"])
    found = {record.id: record.error for record in sources.records()}
    wrong = [f"drafts/{name}.txt" for name in ("link", "loop", "pipe")]
    assert list(found)[:6] == ["drafts/a.md", "drafts/b.txt", "drafts/good.txt", *wrong]
    assert [name for name, error in found.items() if error] == wrong
    assert all(found[name].startswith(f"{name}: this ") for name in wrong)
    assert sources.skipped == 3


def test_a_name_is_repeated_once_and_as_it_was_given(folder):
    (folder / "bad.docx").write_text("no")
    (record,) = find_sources(["./drafts//bad.docx"]).records()
    assert record.error.count("bad.docx") == 1
    assert record.error.startswith(f"{record.id}: ")


def test_sources_of_all_kinds_are_read_in_the_order_given(folder, monkeypatch):
    (folder / "t.csv").write_text("text\nHi\n")
    (folder / "t.jsonl.gz").write_bytes(gzip.compress(b'{"text": "Hi", "id": 7}'))
    stdin = io.TextIOWrapper(io.BytesIO(b'{"text": "Hi"}\n'))
    monkeypatch.setattr(sys, "stdin", stdin)
    names = ["drafts/t.jsonl.gz", "-", "drafts/b.txt", "drafts/t.csv"]
    assert ids(find_sources(names)) == ["7", "standard input:1", "drafts/b.txt", "drafts/t.csv:2"]


def test_a_file_that_is_no_draft_is_one_error_in_its_place(folder):
    (folder / "empty.txt").write_text("")
    (folder / "cv.pdf").write_bytes(b"%PDF-1.7")
    records = list(find_sources(["drafts/empty.txt", "drafts/cv.pdf", "drafts/b.txt"]).records())
    assert [record.id for record in records] == [
        "drafts/empty.txt",
        "drafts/cv.pdf",
        "drafts/b.txt",
    ]
    assert "no text" in records[0].error
    assert ".pdf files are not read" in records[1].error
    assert records[2].text == "draft b.txt"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("gone.txt", "gone.txt: there is no such file"),
        ("gone.csv", "gone.csv: there is no such file"),
        ("gone/", "gone/: there is no such file"),
        ("drafts/scores.csv", "scores.csv:1: there is no column `text`"),
        ("drafts/.git/none", "there is no such file"),
    ],
)
def test_what_is_not_there_or_no_table_is_refused_before_anything_is_read(folder, name, words):
    with pytest.raises(AnalyserError, match=words):
        find_sources(["drafts", name])


def test_a_folder_without_drafts_is_refused(tmp_path):
    (tmp_path / "t.csv").write_text("text\nHi\n")
    with pytest.raises(AnalyserError, match=r"no drafts in this folder.*one by one"):
        find_sources([str(tmp_path)])


def test_a_folder_that_changes_meanwhile_costs_only_what_is_gone(folder):
    (folder / "t.csv").write_text("text\nHi\n")
    sources = find_sources(["drafts", "drafts/t.csv"])
    (folder / "a.md").unlink()
    (folder / "t.csv").write_text("body\nHi\n")
    (folder / "new.txt").write_text("new")
    records = list(sources.records())
    assert [record.id for record in records if record.error] == ["drafts/a.md", "drafts/t.csv"]
    assert len(records) == 6


def test_the_fingerprint_changes_with_the_files(folder):
    first = find_sources(["drafts"]).fingerprint
    assert find_sources(["drafts"]).fingerprint == first
    os.utime(folder / "b.txt", ns=(1, 1))
    touched = find_sources(["drafts"]).fingerprint
    (folder / "new.txt").write_text("new")
    assert len({first, touched, find_sources(["drafts"]).fingerprint}) == 3


def test_how_much_is_read_grows_to_the_size(folder):
    lines = "".join(json.dumps({"text": f"draft {n}"}) + "\n" for n in range(20_000))
    (folder / "t.jsonl").write_text(lines)
    sources = find_sources(["drafts", "drafts/t.jsonl"])
    seen = [sources.read for _ in sources.records()]
    assert seen == sorted(seen)
    assert seen[0] < seen[-1] <= sources.size
    assert sources.read == sources.size
    assert find_sources(["-"]).size is None


def test_an_output_that_would_overwrite_an_input_is_refused(folder, tmp_path):
    sources = find_sources(["drafts", "-"])
    check_not_read(sources, [tmp_path / "new.csv", folder / "scores.csv"])
    (tmp_path / "link.csv").symlink_to(folder / "b.txt")
    for target in (folder / "b.txt", tmp_path / "link.csv", folder / "B" / ".." / "b.txt"):
        with pytest.raises(AnalyserError, match="is read in this run"):
            check_not_read(sources, [target])
