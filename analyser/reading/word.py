"""The text of a Word document: its paragraphs in order, those in tables and text boxes too."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from analyser.errors import AnalyserError

MAX_UNPACKED_BYTES = 20_000_000
"""Of all members of the archive, as it states them itself; reading stops there in any case."""

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PARAGRAPH, _RUN, _TEXT = f"{_WORD}p", f"{_WORD}r", f"{_WORD}t"
_MARKS = {
    f"{_WORD}tab": "\t",
    f"{_WORD}ptab": "\t",
    f"{_WORD}br": "\n",
    f"{_WORD}cr": "\n",
    f"{_WORD}noBreakHyphen": "\u2011",
}
# text that a tracked change took away, and the copy of a text box for older programs
_GONE = frozenset({f"{_WORD}del", f"{_WORD}moveFrom", _FALLBACK})


def read_word(data: bytes, name: str) -> str:
    """Read the text of a ``.docx`` file, each paragraph on a line of its own.

    Tracked changes are taken as accepted; macros, comments, headers and pictures are not read.

    Args:
        data: the content of the file.
        name: what to call it in a message.

    Raises:
        AnalyserError: it is damaged, protected, no Word document, or would unpack to too much.
    """
    from docx.oxml.parser import parse_xml  # noqa: PLC0415  (40 ms that few runs need)
    from docx.package import Package  # noqa: PLC0415

    try:
        with ZipFile(BytesIO(data)) as archive:
            unpacked = sum(member.file_size for member in archive.infolist())
        # the parser resolves no entities and the part of a document with macros is no other
        part = None
        if unpacked <= MAX_UNPACKED_BYTES:
            part = parse_xml(Package.open(BytesIO(data)).main_document_part.blob)
    # a damaged archive fails in as many ways as it can be damaged
    except Exception as error:
        raise AnalyserError(
            f"{name}: this cannot be read as a Word document; open it and save it as .docx again, "
            "without a password, or paste the text"
        ) from error
    if part is None:
        raise AnalyserError(
            f"{name}: it would unpack to {unpacked:,} bytes, which is no letter; paste the text"
        )
    return "\n".join(_paragraphs(part))


def _paragraphs(part: Any) -> Iterator[str]:
    for paragraph in part.iter(_PARAGRAPH):
        yield "".join(
            node.text or "" if node.tag == _TEXT else _MARKS[node.tag]
            for node in paragraph.iter(_TEXT, *_MARKS)
            # a tab stop has the tag of a tab, but stands in no run
            if node.getparent().tag == _RUN and _belongs(node, paragraph)
        )


def _belongs(node: Any, paragraph: Any) -> bool:
    """Whether this is the innermost paragraph of the node, and the node is still there."""
    nearest = next(node.iterancestors(_PARAGRAPH))
    return nearest is paragraph and not any(above.tag in _GONE for above in node.iterancestors())
