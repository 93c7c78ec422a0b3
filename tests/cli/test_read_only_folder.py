"""In a folder that cannot be written, all that only reads works, and the rest says why not."""

import os
import subprocess

import pytest

HELD = ["--company", "Acme", "--job-title", "Cook", "--held-on", "2026-03-02"]


@pytest.fixture
def sealed(run, tmp_path, monkeypatch):
    """The user's folder with a log, read-only: for root, who may write anywhere, as a disk is."""
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    disk = ["mount", "-t", "tmpfs", "-o", "mode=700", "tmpfs", str(home)]
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    if os.name == "nt" or (is_root and subprocess.run(disk, check=False).returncode):
        pytest.skip("no folder can be sealed here")
    monkeypatch.setenv("ANALYSER_HOME", str(home))
    run("interview", "add", *HELD)
    run("contact", "add", 1, "--kind", "status", "--on", "2026-03-16")
    if is_root:
        subprocess.run(["mount", "-o", "remount,ro", str(home)], check=True)
    else:
        home.chmod(0o500)
    yield home
    if is_root:
        subprocess.run(["umount", str(home)], check=True)
    else:
        home.chmod(0o700)


@pytest.mark.parametrize(
    "arguments",
    [
        ["interview", "list"],
        ["interview", "show", "1"],
        ["interview", "export"],
        ["contact", "list", "1"],
        ["when", "1", "--send-on", "2026-03-20"],
        ["compose", "1", "--name", "Tom"],
    ],
)
def test_what_only_reads_works(run, sealed, arguments):
    ran = run(*arguments)
    assert ran.code == 0, ran.err
    assert ran.out


@pytest.mark.parametrize(
    "arguments",
    [
        ["interview", "add", *HELD],
        ["interview", "edit", "1", "--outcome", "offer"],
        ["interview", "remove", "1", "--yes"],
        ["contact", "add", "1", "--kind", "reply"],
        ["contact", "remove", "1"],
        ["forget", "--yes"],
    ],
)
def test_what_writes_says_why_it_cannot_and_changes_nothing(run, sealed, arguments):
    before = run("interview", "export").out
    ran = run(*arguments)
    assert ran.code == 2
    assert str(sealed) in ran.err
    assert "fault of the program" not in ran.err
    assert run("interview", "export").out == before


def test_where_there_is_no_log_yet_none_is_made_and_the_folder_is_named(run, sealed, monkeypatch):
    monkeypatch.setenv("ANALYSER_HOME", str(sealed / "deeper"))
    ran = run("interview", "list")
    assert ran.code == 2
    assert "set ANALYSER_HOME to a folder of your own" in ran.err
    assert run("check", "-", piped="Hi Sara, any news?\n").code == 1
