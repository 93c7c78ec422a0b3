"""The peers that live in Node, all in one process that goes on for as long as this one."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

NODE_PEERS = ("write-good", "alex", "harper.js")

_FOLDER = Path(__file__).parent
_INSTALL = "npm install --prefix benchmarks"


class NodePeers:
    """A Node process that lints texts; it counts its own processor time, without its start."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None
        if node := shutil.which("node"):
            self._process = subprocess.Popen(
                [node, str(_FOLDER / "peers.mjs")],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                encoding="utf-8",
            )

    def missing(self, name: str) -> str | None:
        """How to get a peer that is not there."""
        if self._process is None:
            return f"install Node, then: {_INSTALL}"
        return _INSTALL if "missing" in self._ask(name, []) else None

    def lint(self, name: str, texts: Sequence[str]) -> tuple[float, list[int]]:
        """The seconds of processor time, and the number of findings in each text."""
        answer = self._ask(name, texts)
        return answer["seconds"], answer["findings"]

    def _ask(self, name: str, texts: Sequence[str]) -> dict[str, Any]:
        assert self._process
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps({"tool": name, "texts": texts}) + "\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer
