"""HTML as the plain text that its reader sees.

Read with libxml2, for the standard library's parser takes quadratic time on hostile tags.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree  # type: ignore[import-untyped]

_HIDDEN = frozenset({"head", "script", "style", "template", "title"})
_BLOCKS = frozenset(
    "address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 "
    "h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul".split()
)
_SPACED = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote"})
_CELLS = frozenset({"td", "th"})
_SPACE = re.compile(r"[ \t\r\n\f]+")


def html_to_text(html: str) -> str:
    """The text of ``html``: blocks and breaks as lines, quoted mail marked with ``>``."""
    parser = etree.HTMLParser(target=_Lines(), encoding="utf-8", no_network=True)
    data = html.encode("utf-8", "replace")
    text: str = etree.fromstring(data, parser) if data.strip() else ""
    return text


class _Lines:
    """Gathers lines while the parser walks through the tags."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._line: list[str] = []
        self._hidden = self._quoted = self._kept = 0

    def start(self, tag: str, _attributes: Mapping[str, str]) -> None:
        if tag in _HIDDEN:
            self._hidden += 1
        elif tag == "br":
            self._break()
        elif tag in _CELLS:
            self._line.append(" ")
        elif tag in _BLOCKS:
            self._end_block(tag)
            self._quoted += tag == "blockquote"
            self._kept += tag == "pre"
            if tag == "li":
                self._line.append("- ")

    def end(self, tag: str) -> None:
        if tag in _HIDDEN:
            self._hidden -= 1
        elif tag in _BLOCKS:
            self._end_block(tag)
            self._quoted -= tag == "blockquote"
            self._kept -= tag == "pre"

    def data(self, data: str) -> None:
        if self._hidden:
            return
        if not self._kept:
            self._line.append(data)
            return
        first, *others = data.replace("\r\n", "\n").split("\n")
        self._line.append(first)
        for line in others:
            self._break()
            self._line.append(line)

    def comment(self, _text: str) -> None: ...

    def close(self) -> str:
        self._end_block("body")
        return "\n".join(self._lines).strip("\n")

    def _end_block(self, tag: str) -> None:
        if "".join(self._line).strip():
            self._break()
        self._line.clear()
        if tag in _SPACED and self._lines and self._lines[-1]:
            self._lines.append("")

    def _break(self) -> None:
        line = "".join(self._line)
        self._line.clear()
        line = line.rstrip() if self._kept else _SPACE.sub(" ", line).strip(" ")
        self._lines.append("> " * self._quoted + line if line else line)
