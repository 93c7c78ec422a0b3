"""A real session over standard input and output, with a client such as an editor has."""

import asyncio
import os
import subprocess
import sys
import time

import pytest
from lsprotocol import types
from pygls.lsp.client import LanguageClient

from analyser import Analyser, Draft
from analyser.cli import main
from analyser.resources import user_folder

SORRY = "I'm so sorry to bother you."
DRAFT = f"Hi Sara 🌅👩‍👩‍👧,\r\n\r\n🌅 Thank you! {SORRY}\r\n\r\nBest,\r\nTom\r\n"
MAIL = (
    "From: tom@a.example\nSubject: The talk\nContent-Type: text/plain; charset=utf-8\n"
    "Content-Transfer-Encoding: quoted-printable\n\n"
    "Hi Zo=C3=AB,\n\nI'm so sorry to both=\ner you. I need this job, please, please.\n\nTom\n"
)


class Editor:
    """An editor with one server, in whose session all tests of this module take part."""

    def __init__(self, runner: asyncio.Runner) -> None:
        self._runner = runner
        self.published: list[types.PublishDiagnosticsParams] = []
        self.client = LanguageClient("editor", "1")

        @self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def keep(params: types.PublishDiagnosticsParams) -> None:
            self.published.append(params)

    def start(self, *options: str, encodings: tuple[str, ...] = ()) -> types.InitializeResult:
        command = ["-m", "analyser", "serve", "--stdio", *options]
        self.run(self.client.start_io(sys.executable, *command))
        general = types.GeneralClientCapabilities(position_encodings=encodings or None)
        asked = types.InitializeParams(
            capabilities=types.ClientCapabilities(general=general), process_id=os.getpid()
        )
        answer = self.run(self.client.initialize_async(asked))
        self.client.initialized(types.InitializedParams())
        return answer

    def stop(self) -> int:
        self.run(self.client.shutdown_async(None))
        self.client.exit(None)
        self.run(self.client._server.wait())
        code = self.client._server.returncode
        self.run(self.client.stop())
        return code

    def open(self, name: str, text: str) -> str:
        uri = f"file:///drafts/{name}"
        item = types.TextDocumentItem(uri, "plaintext", 1, text)
        self.run(
            self._send(self.client.text_document_did_open, types.DidOpenTextDocumentParams(item))
        )
        return uri

    def type(self, uri: str, version: int, text: str) -> None:
        change = types.TextDocumentContentChangeWholeDocument(text)
        item = types.VersionedTextDocumentIdentifier(version, uri)
        params = types.DidChangeTextDocumentParams(item, [change])
        self.run(self._send(self.client.text_document_did_change, params))

    def close(self, uri: str) -> None:
        params = types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri))
        self.run(self._send(self.client.text_document_did_close, params))

    def fixes(self, uri: str, place: types.Range) -> list[types.CodeAction]:
        params = types.CodeActionParams(
            types.TextDocumentIdentifier(uri), place, types.CodeActionContext([])
        )
        return self.run(self.client.text_document_code_action_async(params))

    def marks(self, uri: str, version: int | None) -> list[types.Diagnostic]:
        """What is published for this version, waited for."""
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            for one in self.published:
                if one.uri == uri and one.version == version:
                    return list(one.diagnostics)
            self.run(asyncio.sleep(0.02))
        pytest.fail(f"nothing published for version {version} of {uri}")

    def run(self, work):
        return self._runner.run(work)

    async def _send(self, notify, params) -> None:
        notify(params)


@pytest.fixture(scope="module")
def editor(tmp_path_factory):
    with asyncio.Runner() as runner, pytest.MonkeyPatch.context() as patch:
        patch.setenv("ANALYSER_HOME", str(tmp_path_factory.mktemp("home")))
        started = Editor(runner)
        started.capabilities = started.start().capabilities
        yield started
        assert started.stop() == 0


def of_rule(marks: list[types.Diagnostic], rule: str) -> types.Diagnostic:
    return next(mark for mark in marks if mark.code == rule)


def text_at(text: str, place: types.Range) -> str:
    """What the editor shows there: its lines, its UTF-16 columns."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert place.start.line == place.end.line
    units = lines[place.start.line].encode("utf-16-le")
    return units[2 * place.start.character : 2 * place.end.character].decode("utf-16-le")


def test_the_server_offers_whole_texts_and_quick_fixes(editor):
    assert editor.capabilities.text_document_sync.change == types.TextDocumentSyncKind.Full
    assert list(editor.capabilities.code_action_provider.code_action_kinds) == ["quickfix"]
    assert editor.capabilities.position_encoding == "utf-16"


def test_marks_lie_on_their_words_behind_emoji_and_crlf(editor):
    uri = editor.open("emoji.txt", DRAFT)
    mark = of_rule(editor.marks(uri, 1), "tone.apologetic")
    assert text_at(DRAFT, mark.range) == SORRY
    assert mark.range.start == types.Position(
        2, len("🌅🌅 Thank you! ".encode("utf-16-le")) // 2 - 2
    )
    assert mark.severity == types.DiagnosticSeverity.Warning
    assert mark.source == "analyser"
    assert "\n" in mark.message


def test_what_is_missing_is_put_at_the_first_line_with_words(editor):
    uri = editor.open("missing.md", "\n\nHi Sara,\n\nBest,\nTom\n")
    missing = of_rule(editor.marks(uri, 1), "element.status_inquiry")
    assert missing.range == types.Range(types.Position(2, 0), types.Position(2, len("Hi Sara,")))


def test_a_quick_fix_mends_what_it_is_offered_for(editor):
    uri = editor.open("fix.txt", DRAFT)
    mark = of_rule(editor.marks(uri, 1), "tone.apologetic")
    (fix,) = editor.fixes(uri, mark.range)
    assert fix.kind == "quickfix"
    assert list(fix.diagnostics) == [mark]
    (edit,) = fix.edit.changes[uri]
    taken = text_at(DRAFT, edit.range)
    assert SORRY in taken
    mended = DRAFT.replace(taken, edit.new_text)
    editor.type(uri, 2, mended)
    assert "tone.apologetic" not in [mark.code for mark in editor.marks(uri, 2)]


def test_what_mends_two_marks_is_one_fix(editor):
    uri = editor.open("both.txt", "Hi Sara,\n\nI'm so sorry to bother you again.\n\nBest,\nTom\n")
    rules = ("tone.apologetic", "tone.overfrequent")
    both = [of_rule(editor.marks(uri, 1), rule) for rule in rules]
    (fix,) = editor.fixes(uri, both[0].range)
    assert list(fix.diagnostics) == both


def test_no_fix_is_offered_elsewhere(editor):
    uri = editor.open("elsewhere.txt", DRAFT)
    last = types.Position(5, 0)
    assert editor.fixes(uri, types.Range(last, last)) == ()


def test_fixes_are_those_of_the_text_as_it_is_now(editor):
    uri = editor.open("now.txt", "Hi Sara,\n")
    editor.type(uri, 2, DRAFT)
    (fix,) = editor.fixes(uri, types.Range(types.Position(2, 20), types.Position(2, 20)))
    assert SORRY in text_at(DRAFT, fix.edit.changes[uri][0].range)


def test_while_keys_are_pressed_nothing_is_marked(editor):
    uri = editor.open("typing.txt", "")
    editor.marks(uri, 1)
    for version in range(2, 22):
        editor.type(uri, version, DRAFT[:version])
    editor.marks(uri, 21)
    published = [one.version for one in editor.published if one.uri == uri]
    assert len(published) < 10
    assert published == sorted(published)


def test_an_empty_draft_has_no_marks_and_a_closed_one_loses_its_own(editor):
    uri = editor.open("empty.txt", " \n")
    assert editor.marks(uri, 1) == []
    uri = editor.open("closed.txt", DRAFT)
    assert editor.marks(uri, 1)
    editor.close(uri)
    assert editor.marks(uri, None) == []


def test_a_closed_draft_has_no_fixes_and_may_be_opened_again(editor):
    uri = editor.open("closed 🌅.txt", DRAFT)
    everything = types.Range(types.Position(0, 0), types.Position(9, 0))
    assert editor.fixes(uri, everything)
    editor.close(uri)
    assert editor.fixes(uri, everything) == ()
    editor.open("closed 🌅.txt", DRAFT)
    assert editor.fixes(uri, everything)
    editor.close(uri)


def test_a_text_that_is_too_long_is_told_and_the_server_goes_on(editor):
    uri = editor.open("long.txt", "word " * 50_000)
    (mark,) = editor.marks(uri, 1)
    assert "long.txt: 250,000 characters are too long" in mark.message
    assert mark.severity == types.DiagnosticSeverity.Error
    editor.type(uri, 2, DRAFT)
    of_rule(editor.marks(uri, 2), "tone.apologetic")


def test_a_mail_is_marked_in_its_source(editor):
    uri = editor.open("mail.eml", MAIL)
    marks = editor.marks(uri, 1)
    needy = of_rule(marks, "tone.needy")
    assert text_at(MAIL, needy.range) == "I need this job, please, please."
    sorry = of_rule(marks, "tone.apologetic").range
    assert (sorry.start.line, sorry.end.line) == (7, 8)  # broken by the encoding
    assert all(fix.diagnostics[0].code != "tone.apologetic" for fix in editor.fixes(uri, sorry))


def test_a_client_that_counts_other_units_gets_those():
    with asyncio.Runner() as runner:
        editor = Editor(runner)
        answer = editor.start("--only", "tone", encodings=("utf-8", "utf-16"))
        assert answer.capabilities.position_encoding == "utf-8"
        (mark,) = editor.marks(editor.open("bytes.txt", DRAFT), 1)
        assert mark.range.start.character == len("🌅 Thank you! ".encode())
        assert editor.stop() == 0


@pytest.mark.parametrize(("sensitivity", "marked"), [("quiet", []), ("strict", ["tone.pushy"])])
def test_tone_is_marked_as_readily_as_the_settings_say(sensitivity, marked, doubtful):
    (user_folder() / "settings.toml").write_text(f'sensitivity = "{sensitivity}"', "utf-8")
    draft = f"Hi Sara,\n\nThanks for the talk. {doubtful}\n\nTom\n"
    told = Analyser(sensitivity=sensitivity).analyse(Draft(draft)).findings
    assert [one.rule for one in told if one.rule.startswith("tone.")] == marked
    with asyncio.Runner() as runner:
        editor = Editor(runner)
        editor.start("--only", "tone")
        marks = editor.marks(editor.open("doubtful.txt", draft), 1)
        assert [mark.code for mark in marks] == marked
        assert editor.stop() == 0


def test_a_person_is_told_that_an_editor_starts_it():
    done = subprocess.run(
        [sys.executable, "-m", "analyser", "serve"], check=False, capture_output=True, text=True
    )
    assert done.returncode == 2
    assert "analyser serve --stdio" in done.stderr


def test_without_pygls_the_message_says_what_to_install(monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "pygls.lsp.server", None)
    monkeypatch.delitem(sys.modules, "analyser.editor.server", raising=False)
    with pytest.raises(SystemExit, match="2"):
        main(["serve", "--stdio"])
    assert "pip install 'analyser[editor]'" in capsys.readouterr().err
