"""Files that are replaced by whole ones only, and that only their owner can read."""

from __future__ import annotations

import tempfile
from pathlib import Path

from analyser.errors import AnalyserError

LEFT_BY_A_KILL = ".analyser-"
"""What begins the name of the folder that a killed write leaves beside the file."""


def write_whole(path: Path, data: bytes) -> None:
    """Write a file that only its owner can read; an older one stays until this one is whole.

    Raises:
        AnalyserError: it cannot be written.
    """
    try:
        if path.exists() and not path.is_file():  # a pipe, which nothing can take the place of
            path.write_bytes(data)
            return
        place = path.resolve()
        with tempfile.TemporaryDirectory(prefix=LEFT_BY_A_KILL, dir=place.parent) as beside:
            new = Path(beside) / "new"
            new.touch(0o600)
            new.write_bytes(data)
            new.replace(place)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", "") or error
        raise AnalyserError(f"{path}: cannot be written ({reason})") from error
