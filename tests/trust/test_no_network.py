"""No command speaks to anybody: each is run with every way out shut, and an attempt is a failure.

The shutter is a ``sitecustomize`` that every child process loads, workers and the page's server
among them.
"""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from analyser.cli import _HOMES
from analyser.resources import shipped

SHUTTER = """
import os, socket

def told(what):
    with open(os.environ["ATTEMPTS"], "a") as file:
        file.write(f"{what}\\n")
    raise OSError("the network is shut")

def is_near(address):
    return not isinstance(address, tuple) or address[0] in ("127.0.0.1", "::1", "localhost")

def shut(name):
    open_one = getattr(socket.socket, name)
    def asked(self, *arguments):
        address = arguments[-1]
        return open_one(self, *arguments) if is_near(address) else told(f"{name} {address}")
    setattr(socket.socket, name, asked)

for name in ("connect", "connect_ex", "sendto"):
    shut(name)

def shut_lookup(name):
    look_up = getattr(socket, name)
    def asked(host, *arguments, **more):
        if host in (None, "", b"127.0.0.1", "127.0.0.1", "::1", "localhost", "0.0.0.0"):
            return look_up(host, *arguments, **more)
        return told(f"{name} {host}")
    setattr(socket, name, asked)

for name in ("getaddrinfo", "gethostbyname", "gethostbyname_ex"):
    shut_lookup(name)
"""

DRAFT = str(shipped("data", "samples", "needy.txt"))
ACME = ["--company", "Acme", "--job-title", "Cook", "--held-on", "2026-03-02", "--yes"]
COMMANDS = [
    ["check", DRAFT],
    ["check", DRAFT, "--format", "sarif"],
    ["interview", "add", *ACME],
    ["interview", "import", str(shipped("data", "log", "invitation.ics")), "--yes"],
    ["interview", "list"],
    ["interview", "show", "1"],
    ["interview", "edit", "1", "--notes", "They will call by Friday.", "--yes"],
    ["interview", "export"],
    ["contact", "add", "1", "--on", "2026-03-03", "--kind", "thank_you"],
    ["contact", "list", "1"],
    ["when", "1", "--send-on", "2026-03-16"],
    ["check", DRAFT, "--interview", "1", "--send-on", "2026-03-16"],
    ["compose", "1", "--send-on", "2026-03-16"],
    ["score", str(shipped("data", "samples")), "-o", "scores.csv", "--workers", "2"],
    ["evaluate", "examples.jsonl"],
    ["convert", "examples.jsonl", "--to", "prodigy", "-o", "to-label"],
    ["train", "examples.jsonl", "--alone", "--output", "model"],
    ["rules"],
    ["schema"],
    ["--help"],
    ["--version"],
    ["forget", "--yes"],
]
ELSEWHERE = {"page", "serve"}  # which do not end by themselves


@pytest.fixture
def shut(tmp_path):
    """The environment of a process with every way out shut."""
    folder = tmp_path / "shutter"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(SHUTTER)
    path = os.pathsep.join([str(folder), os.environ.get("PYTHONPATH", "")])
    attempts = tmp_path / "attempts"
    home = str(tmp_path / "home")
    return {**os.environ, "PYTHONPATH": path, "ATTEMPTS": str(attempts), "ANALYSER_HOME": home}


def attempts(environment):
    path = Path(environment["ATTEMPTS"])
    return path.read_text().splitlines() if path.exists() else []


def test_the_shutter_shuts(shut, tmp_path):
    code = "import urllib.request; urllib.request.urlopen('http://analyser.example')"
    ran = subprocess.run([sys.executable, "-c", code], env=shut, capture_output=True, check=False)
    assert ran.returncode == 1
    assert attempts(shut) == ["getaddrinfo analyser.example"]


def test_every_command_is_tried():
    assert {command[0] for command in COMMANDS if command[0][0] != "-"} | ELSEWHERE == set(_HOMES)


@pytest.mark.slow
def test_no_command_asks_for_anything_outside(shut, tmp_path):
    labelled = [
        {"text": f"I really need this job, number {n}.", "tone": ["needy"]} for n in range(9)
    ]
    (tmp_path / "examples.jsonl").write_text("\n".join(map(json.dumps, labelled)))
    for command in COMMANDS:
        whole = [sys.executable, "-m", "analyser", *command]
        ran = subprocess.run(whole, env=shut, cwd=tmp_path, capture_output=True, check=False)
        assert b"fault of the program" not in ran.stderr, ran.stderr.decode()
        assert ran.returncode in (0, 1, 2)
        assert attempts(shut) == [], command


@pytest.mark.slow
def test_the_page_starts_and_answers_and_asks_for_nothing_outside(shut, tmp_path):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    page = subprocess.Popen(
        [sys.executable, "-m", "analyser", "page", "--port", str(port), "--no-browser"],
        env=shut,
        cwd=tmp_path,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        assert b"<html" in answer(f"http://127.0.0.1:{port}/", page).lower()
    finally:
        page.terminate()
        page.wait()
    assert attempts(shut) == []


@pytest.mark.slow
def test_the_language_server_asks_for_nothing_outside(shut, tmp_path):
    message = {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {}}}
    body = json.dumps(message).encode()
    ran = subprocess.run(
        [sys.executable, "-m", "analyser", "serve", "--stdio"],
        env=shut,
        cwd=tmp_path,
        input=b"Content-Length: %d\r\n\r\n%b" % (len(body), body),
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert b"capabilities" in ran.stdout
    assert attempts(shut) == []


def answer(url, page):
    """What a server says once it is up."""
    for _ in range(600):
        assert page.poll() is None
        try:
            with urllib.request.urlopen(url) as response:
                return response.read()
        except OSError:
            time.sleep(0.2)
    raise AssertionError(f"nobody answers at {url}")
