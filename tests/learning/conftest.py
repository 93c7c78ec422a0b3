"""A labelled file of one's own."""

from pathlib import Path

import pytest


@pytest.fixture
def write(tmp_path):
    def call(content, name="mine.jsonl") -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return call
