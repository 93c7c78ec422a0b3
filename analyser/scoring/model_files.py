"""The files of a fitted model: read whole, and held against what its card says of them."""

from __future__ import annotations

import gzip
import hashlib
import io
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from analyser.errors import AnalyserError

LARGEST = 64 * 2**20
"""No file of a model may have more bytes than this: what is larger is not one of ours."""


def digest(content: bytes) -> str:
    """The SHA-256 by which a card knows a file."""
    return hashlib.sha256(content).hexdigest()


def read_file(path: Path) -> bytes:
    """A file of a model.

    Raises:
        AnalyserError: it is not there, cannot be read, or is too large.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise AnalyserError(f"{path}: larger than any model of this program")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise AnalyserError(
            f"{path}: there is no such file, so that {path.parent} is no model"
        ) from error
    except OSError as error:
        raise AnalyserError(f"{path}: {error.strerror or error}") from error


def compressed(content: bytes) -> bytes:
    """As it is stored: by gzip, with no time in it, so that like contents make like files."""
    return gzip.compress(content, mtime=0)


def decompressed(content: bytes) -> bytes:
    """What :func:`compressed` was given.

    Raises:
        ValueError: it is no such content, or holds more than :data:`LARGEST` bytes.
    """
    try:
        with gzip.open(io.BytesIO(content)) as file:
            found = file.read(LARGEST + 1)
    except (EOFError, OSError, zlib.error) as error:
        raise ValueError(str(error)) from error
    if len(found) > LARGEST:
        raise ValueError("it unpacks to more than any model of this program")
    return found


def read_described(
    folder: Path, names: Sequence[str], digests: Mapping[str, str], remedy: str
) -> dict[str, bytes]:
    """Files of a model that are the ones which its card describes.

    Args:
        folder: where they lie.
        names: of the files.
        digests: what the card says of them, by name.
        remedy: what the user can do about a file that is another.

    Raises:
        AnalyserError: one is missing, cut short or changed.
    """
    contents = {name: read_file(folder / name) for name in names}
    for name, content in contents.items():
        if digest(content) != digests.get(name):
            raise AnalyserError(
                f"{folder / name}: not the file that the model's card describes; "
                f"it was changed or cut short. {remedy}"
            )
    return contents
