"""The language server: it analyses what is opened, and again when typing pauses."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from analyser import __version__
from analyser.editor.marks import Mark, failure, fixes, marks_of
from analyser.errors import AnalyserError
from analyser.reading.files import check_text, read_bytes
from analyser.types import Report

PAUSE = 0.3
"""Seconds without a key before the draft is analysed; less would mark half-written words."""

Analyse = Callable[[str], Report]


def make_server(analyse: Analyse, pause: float = PAUSE) -> LanguageServer:
    """A server that is ready to be started on standard input and output.

    Args:
        analyse: reports on one text, or raises :exc:`AnalyserError`.
        pause: see :data:`PAUSE`.
    """
    # whole texts: a draft is short, and pieces go astray where the two sides see other lines
    server = LanguageServer(
        "analyser", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full
    )
    desk = _Desk(server, analyse)

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def opened(params: types.DidOpenTextDocumentParams) -> None:
        desk.soon(params.text_document.uri, 0)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(params: types.DidChangeTextDocumentParams) -> None:
        desk.soon(params.text_document.uri, pause)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    async def closed(params: types.DidCloseTextDocumentParams) -> None:
        desk.clear(params.text_document.uri)

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix]),
    )
    async def quick_fixes(params: types.CodeActionParams) -> list[types.CodeAction]:
        uri = params.text_document.uri
        return list(fixes(uri, await desk.marks(uri), params.range))

    return server


class _Desk:
    """The documents that are open, and the marks on the last text of each that was analysed."""

    def __init__(self, server: LanguageServer, analyse: Analyse) -> None:
        self._server = server
        self._analyse = analyse
        # one, for a cancelled analysis goes on in its thread, and two would share an analyser
        self._thread = ThreadPoolExecutor(max_workers=1)
        self._found: dict[str, tuple[str, tuple[Mark, ...]]] = {}
        # for each open document the analysis of its last text, to come or done
        self._planned: dict[str, asyncio.Task[None]] = {}

    def soon(self, uri: str, pause: float) -> None:
        """Analyse after a pause, unless the text changes meanwhile."""
        self._forget_plan(uri)
        self._planned[uri] = asyncio.create_task(self._after(uri, pause))

    def clear(self, uri: str) -> None:
        """Take the marks off a document that is closed."""
        self._forget_plan(uri)
        self._found.pop(uri, None)
        self._publish(uri, None, ())

    async def marks(self, uri: str) -> tuple[Mark, ...]:
        """Those on the text as it is now."""
        if uri not in self._planned:
            return ()  # closed before the editor had its answer
        source = self._server.workspace.get_text_document(uri).source
        known, marks = self._found.get(uri, (None, ()))
        if known != source:
            # in a thread, so that keys typed meanwhile are taken in
            loop = asyncio.get_running_loop()
            marks = await loop.run_in_executor(self._thread, self._look, uri, source)
            self._found[uri] = source, marks
        return marks

    async def _after(self, uri: str, pause: float) -> None:
        await asyncio.sleep(pause)
        version = self._server.workspace.get_text_document(uri).version
        self._publish(uri, version, await self.marks(uri))

    def _look(self, uri: str, source: str) -> tuple[Mark, ...]:
        units = self._server.workspace.position_codec.client_num_units
        if not source.strip():
            return ()  # a draft that is about to be begun
        try:
            text = _read(uri, source)
            return marks_of(source, text, self._analyse(text), units)
        except AnalyserError as error:
            return (failure(source, str(error), units),)

    def _publish(self, uri: str, version: int | None, marks: tuple[Mark, ...]) -> None:
        self._server.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(uri, [mark.diagnostic for mark in marks], version)
        )

    def _forget_plan(self, uri: str) -> None:
        if task := self._planned.pop(uri, None):
            task.cancel()


def _read(uri: str, source: str) -> str:
    """The draft in a document: itself, or what a mail says."""
    name = PurePosixPath(unquote(urlsplit(uri).path)).name or uri
    if name.lower().endswith(".eml"):
        return read_bytes(source.encode(), name)
    return check_text(source, name)
