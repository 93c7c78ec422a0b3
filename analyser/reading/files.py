"""One draft from a file or standard input, as the text that offsets count in.

Plain text is handed on as it is, only its byte order mark left out. Mail and Word documents are
read by :mod:`analyser.reading.mail` and :mod:`analyser.reading.word`.
"""

from __future__ import annotations

import codecs
import re
import sys
from pathlib import Path, PurePath
from typing import BinaryIO

from analyser.errors import AnalyserError, unreadable

DRAFT_ENDINGS = (".txt", ".md", ".eml", ".docx")
"""The endings of files that hold one draft; a name without an ending is read as plain text."""

MAX_CHARACTERS = 200_000
"""A longer text is no message to an interviewer, and is refused before time is spent on it."""

MAX_BYTES = 40_000_000
"""Of a file with one draft: room for a mail with its attachments, which are not read."""

_STANDARD_INPUT = "standard input"

# the longest mark first, for that of UTF-16 begins that of UTF-32
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY = (
    (b"%PDF-", "a PDF"),
    (b"\xd0\xcf\x11\xe0", "an older or protected Office document"),
    (b"PK\x03\x04", "a zip archive or Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "gzip-compressed"),
)
_SURROGATE = re.compile("[\ud800-\udfff]")


def read_file(path: str | Path) -> str:
    """The text of the draft in a file, or from standard input where ``path`` is ``-``.

    Raises:
        AnalyserError: there is no such file, it is a folder, cannot be read, is not of a kind
            that is read here, or :func:`read_bytes` refuses what is in it.
    """
    return read_bytes(*_content(path))


def read_with_source(path: str | Path) -> tuple[str, str]:
    """The text of the draft in a file, and what an editor shows of that file.

    They differ for a mail, which an editor shows with its headers and encoding. Of a Word document
    it shows nothing that has lines, so there the text stands for both.

    Raises:
        AnalyserError: as :func:`read_file`.
    """
    data, name = _content(path)
    text = read_bytes(data, name)
    if PurePath(name).suffix.lower() != ".eml":
        return text, text
    encoding, skip = encoding_of(data)
    return text, data[skip:].decode(encoding, "surrogateescape")


def _content(path: str | Path) -> tuple[bytes, str]:
    """The bytes of a file and its name; of standard input where ``path`` is ``-``."""
    if str(path) == "-":
        return _read_up_to_limit(sys.stdin.buffer, _STANDARD_INPUT), _STANDARD_INPUT
    name, path = str(path), Path(path)  # the name as it was given, as in ./draft.txt
    try:
        if path.is_dir():
            raise AnalyserError(
                f"{name}: this is a folder; name the files in it, or use `analyser score`"
            )
        with path.open("rb") as file:
            return _read_up_to_limit(file, name), name
    except OSError as error:
        raise unreadable(name, error) from error


def read_bytes(data: bytes, name: str) -> str:
    """Read the draft in the content of a file, such as an upload.

    Args:
        data: the content.
        name: the file's name, whose ending tells the format, and which messages repeat.

    Raises:
        AnalyserError: the content is binary, wrongly encoded, damaged, empty, too long or no
            text.
    """
    ending = PurePath(name).suffix.lower()
    if ending == ".docx" and data.startswith(b"PK"):
        from analyser.reading.word import read_word  # noqa: PLC0415  (loads an XML library)

        return check_text(read_word(data, name), name)
    check_ending(name)
    _refuse_binary(data, name)
    if ending == ".docx":
        raise AnalyserError(f"{name}: this is no Word document; name it .txt if it is plain text")
    if ending == ".eml":
        from analyser.reading.mail import read_mail  # noqa: PLC0415  (loads an XML library)

        return check_text(read_mail(data.removeprefix(codecs.BOM_UTF8), name), name)
    return check_text(_decode(data, name), name)


def check_ending(name: str) -> None:
    """Make sure that a file's name is that of a draft.

    Raises:
        AnalyserError: it has the ending of another kind of file.
    """
    ending = PurePath(name).suffix.lower()
    if ending and ending not in DRAFT_ENDINGS:
        raise AnalyserError(
            f"{name}: {ending} files are not read; paste the text, or save it as .docx or .txt, "
            "a table of drafts as .csv"
        )


def check_text(text: str, name: str) -> str:
    """Hand back ``text`` where it can be analysed.

    Raises:
        AnalyserError: it is empty, too long, or holds what no text holds.
    """
    if len(text) > MAX_CHARACTERS:
        raise AnalyserError(
            f"{name}: {len(text):,} characters are too long for a message; "
            f"at most {MAX_CHARACTERS:,} are read, so give the draft alone"
        )
    if not text.strip():
        raise AnalyserError(f"{name}: there is no text in it; write the draft first")
    if "\0" in text:
        place = text.index("\0")
        raise AnalyserError(
            f"{name}: character {place + 1} is a null; this is no plain text: paste the text, "
            "or save as .docx"
        )
    check_whole(text, name)
    return text


def check_whole(text: str, name: str) -> None:
    """Make sure that every character is one, which Python does not ask of its strings.

    Raises:
        AnalyserError: one is half of a surrogate pair, or a byte that stands for no character.
    """
    if half := _SURROGATE.search(text):
        raise AnalyserError(
            f"{name}: character {half.start() + 1} is no character but half of one or a stray "
            "byte; save the text as UTF-8"
        )


def encoding_of(head: bytes) -> tuple[str, int]:
    """The encoding that a byte order mark tells, else UTF-8, and the length of the mark."""
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding, len(mark)
    return "utf-8", 0


def _read_up_to_limit(file: BinaryIO, name: str) -> bytes:
    data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise AnalyserError(
            f"{name}: more than {MAX_BYTES // 1_000_000} MB are too much for one draft; "
            "give the draft alone"
        )
    return data


def _refuse_binary(data: bytes, name: str) -> None:
    for magic, what in _BINARY:
        if data.startswith(magic):
            raise AnalyserError(
                f"{name}: this is {what}, not text; paste the text, or save as .docx"
            )


def _decode(data: bytes, name: str) -> str:
    encoding, skip = encoding_of(data)
    try:
        return data[skip:].decode(encoding)
    except UnicodeDecodeError as error:
        place = skip + error.start
        if b"\0" in data and not skip:
            raise AnalyserError(
                f"{name}: this is a binary file, not text; paste the text, or save as .docx"
            ) from error
        line = data[:place].count(b"\n") + 1
        raise AnalyserError(
            f"{name}: byte {place + 1} (0x{data[place]:02x}, in line {line}) is not valid "
            f"{encoding.upper()}; save the text as UTF-8, or paste it"
        ) from error
