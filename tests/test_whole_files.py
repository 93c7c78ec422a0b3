import stat

import pytest

from analyser import AnalyserError
from analyser.whole_files import write_whole


def test_only_its_owner_can_read_it_and_nothing_is_left_beside(tmp_path):
    path = tmp_path / "notes.txt"
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0
    assert list(tmp_path.iterdir()) == [path]


def test_the_old_file_stays_where_the_new_one_cannot_be_written(tmp_path, monkeypatch):
    path = tmp_path / "notes.txt"
    path.write_bytes(b"old")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.write_bytes", full)
    with pytest.raises(AnalyserError, match=r"notes\.txt: cannot be written \(No space left"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"


def test_a_link_stays_a_link(tmp_path):
    path, link = tmp_path / "notes.txt", tmp_path / "link"
    path.write_bytes(b"old")
    link.symlink_to(path)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert path.read_bytes() == b"new"
