import io
import os
import sys
import zipfile
from email.message import EmailMessage
from pathlib import Path

import docx
import pytest

from analyser.errors import AnalyserError
from analyser.reading.files import (
    MAX_BYTES,
    MAX_CHARACTERS,
    read_bytes,
    read_file,
    read_with_source,
)
from analyser.reading.html_text import html_to_text

DRAFT = "Hi Sara,\r\n\r\nThank you 🌅 — “again”!\u00a0\u202eX\u200b\n\tTom\n"


def mail(text: str | None = None, html: str | None = None, subject: str = "Our talk"):
    message = EmailMessage()
    message["Subject"] = subject
    message["To"] = "sara@example.org"
    if text is not None:
        message.set_content(text)
    if html is not None and text is None:
        message.set_content(html, subtype="html")
    elif html is not None:
        message.add_alternative(html, subtype="html")
    return message


def word(*paragraphs: str) -> docx.document.Document:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return document


def saved(document: docx.document.Document) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def rezipped(data: bytes, change) -> bytes:
    """The archive with each member's content passed through ``change(name, content)``."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for member in old.namelist():
            new.writestr(member, change(member, old.read(member)))
    return buffer.getvalue()


# ---- plain text


@pytest.mark.parametrize("name", ["draft.txt", "draft.md", "DRAFT.TXT", "draft"])
def test_plain_text_is_handed_on_untouched(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(DRAFT.encode())
    assert read_file(path) == read_file(str(path)) == DRAFT


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"\xef\xbb\xbf", "utf-8"),
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
        (b"\xff\xfe\0\0", "utf-32-le"),
        (b"\0\0\xfe\xff", "utf-32-be"),
    ],
)
def test_a_byte_order_mark_tells_the_encoding_and_is_left_out(mark, encoding):
    assert read_bytes(mark + DRAFT.encode(encoding), "draft.txt") == DRAFT


def test_a_dash_reads_standard_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(DRAFT.encode()), "ascii"))
    assert read_file("-") == DRAFT


def test_the_longest_text_is_read_and_one_character_more_is_refused():
    assert len(read_bytes(("🌅" * MAX_CHARACTERS).encode(), "a.txt")) == MAX_CHARACTERS
    with pytest.raises(AnalyserError, match=r"a\.txt: 200,001 characters .* at most 200,000"):
        read_bytes(b"x" * (MAX_CHARACTERS + 1), "a.txt")


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (b"", "a.txt", "no text in it"),
        (b" \r\n\t\xc2\xa0", "a.txt", "no text in it"),
        (b"\xef\xbb\xbf", "a.txt", "no text in it"),
        (b"x" * 5_000_000, "a.txt", "too long"),
        (b"Hi\nSara \x93hello\x94", "a.txt", r"byte 9 \(0x93, in line 2\) is not valid UTF-8"),
        (b"\xff\xfea\0b", "a.txt", r"byte 5 .* UTF-16-LE"),
        (b"\xed\xa0\x80", "a.txt", "not valid UTF-8"),
        (b"Hi\0Sara", "a.txt", "character 3 is a null"),
        (b"\x00\xff\x80", "a.txt", "binary"),
        (b"%PDF-1.7\n%\xe2\xe3", "a.txt", r"a PDF.*paste the text, or save as \.docx"),
        (b"%PDF-1.7\n", "a.pdf", r"\.pdf files are not read.*paste the text"),
        (b"%PDF-1.7\n", "a.docx", "a PDF"),
        (b"PK\x03\x04", "a.txt", "zip archive"),
        (b"{\\rtf1 Hi}", "a.txt", "RTF"),
        (b"\xd0\xcf\x11\xe0\xa1", "a.doc", r"\.doc files are not read.*\.docx"),
        (b"\xd0\xcf\x11\xe0\xa1", "a.docx", "protected"),
        (b"PK\x03\x04", "a.xlsx", r"\.xlsx files are not read.*a table of drafts as \.csv"),
        (b"Hi Sara", "a.odt", r"\.odt files are not read"),
        (b"Hi Sara", "a.docx", r"no Word document.*\.txt"),
        (b"PK\x03\x04 and no more", "a.docx", "cannot be read as a Word document"),
    ],
)
def test_what_is_no_draft_is_refused_with_its_name_and_a_way_out(data, name, words):
    with pytest.raises(AnalyserError, match=words) as caught:
        read_bytes(data, name)
    assert str(caught.value).startswith(f"{name}: ")


def test_an_error_repeats_nothing_of_the_draft():
    with pytest.raises(AnalyserError) as caught:
        read_bytes(b"my secret \xff secret", "a.txt")
    assert "secret" not in str(caught.value)


def test_half_of_a_character_is_refused():
    data = "a\ud83d".encode("utf-7", "surrogatepass")
    message = b"Content-Type: text/plain; charset=utf-7\n\n" + data
    with pytest.raises(AnalyserError, match=r"a\.eml"):
        read_bytes(message, "a.eml")


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path):
    with pytest.raises(AnalyserError, match=r"gone\.txt: there is no such file"):
        read_file(tmp_path / "gone.txt")
    with pytest.raises(AnalyserError, match=r"folder.*analyser score"):
        read_file(tmp_path)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_a_file_without_permission_is_named(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Hi")
    path.chmod(0)
    with pytest.raises(AnalyserError, match=r"a\.txt: cannot be read"):
        read_file(path)


def test_a_name_that_no_file_can_have_is_refused(tmp_path):
    with pytest.raises(AnalyserError, match="cannot be read"):
        read_file(tmp_path / ("x" * 5000))


def test_a_huge_file_is_refused_before_all_of_it_is_read(tmp_path):
    path = tmp_path / "huge.eml"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES * 1000)
    with pytest.raises(AnalyserError, match="too much for one draft"):
        read_file(path)


# ---- mail


def test_a_mail_is_its_subject_and_its_text():
    text = read_bytes(mail("Hi Sara,\nthank you.\n").as_bytes(), "a.eml")
    assert text == "Subject: Our talk\n\nHi Sara,\nthank you.\n"


def test_an_editor_shows_a_mail_with_its_headers_and_without_its_mark(tmp_path):
    path = tmp_path / "a.eml"
    path.write_text("To: Zoë\nSubject: Us\n\nHi Zoë,\n", "utf-8-sig")
    text, source = read_with_source(path)
    assert text == "Subject: Us\n\nHi Zoë,\n"
    assert source == f"To: Zoë\n{text}"


def test_plain_text_is_preferred_to_html_in_either_order():
    both = mail("plain", "<p>html</p>")
    assert read_bytes(both.as_bytes(), "a.eml").endswith("\n\nplain\n")
    both.set_payload(both.get_payload()[::-1])
    assert read_bytes(both.as_bytes(), "a.eml").endswith("\n\nplain\n")


@pytest.mark.parametrize("encoding", ["base64", "quoted-printable", "8bit"])
def test_every_transfer_encoding_is_undone(encoding):
    message = EmailMessage()
    message.set_content("Grüße 🌅 an Zoë,\n", cte=encoding)
    assert read_bytes(message.as_bytes(), "a.eml") == "Grüße 🌅 an Zoë,\n"


def test_a_subject_in_encoded_words_folded_or_raw_is_one_line():
    coded = b"Subject: =?utf-8?q?Caf=C3=A9?=\n =?utf-8?b?8J+MhQ==?=\n\nHi"
    assert read_bytes(coded, "a.eml") == "Subject: Café🌅\n\nHi"
    assert read_bytes("Subject: Café\n talk\n\nHi".encode(), "a.eml") == "Subject: Café talk\n\nHi"
    for charset in (b"nonsense", b"utf-8", b"utf\xff-8", b"base64"):
        broken = b"Subject: =?" + charset + b"?q?caf=C3?=\n\nHi"
        assert read_bytes(broken, "a.eml").endswith("\n\nHi")


def test_text_around_a_nested_alternative_and_attachments_is_joined():
    outer = mail("plain", "<p>html</p>")
    outer.make_mixed()
    outer.add_attachment("my cv", filename="cv.txt")
    outer.add_attachment(b"\0\1", maintype="image", subtype="png", filename="face.png")
    forwarded = mail("somebody else's words")
    outer.add_attachment(forwarded)
    text = read_bytes(outer.as_bytes(), "a.eml")
    assert text == "Subject: Our talk\n\nplain\n"


@pytest.mark.parametrize(
    "part",
    [
        b'Content-Type: text/plain; name="cv.txt"\n\nmy cv',
        b'Content-Disposition: inline; filename="cv.txt"\n\nmy cv',
        b"Content-Type: message/rfc822\n\nSubject: earlier\n\nsomebody else's words",
        b"Content-Type: text/calendar\n\nBEGIN:VCALENDAR",
    ],
)
def test_a_part_beside_the_text_is_not_read_even_where_it_is_shown(part):
    data = b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nHi Sara\n--b\n" + part
    assert read_bytes(data + b"\n--b--\n", "a.eml") == "Hi Sara"


@pytest.mark.parametrize(
    ("header", "data", "text"),
    [
        ("", "café".encode(), "café"),
        ("Content-Type: text/plain; charset=us-ascii\n", "café".encode(), "café"),
        ("Content-Type: text/plain; charset=iso-8859-1\n", b"\x93caf\xe9\x94", "“café”"),
        ("Content-Type: text/plain; charset=invented\n", "café".encode(), "café"),
        ("Content-Type: text/plain; charset=idna\n", "café".encode(), "café"),
        ("Content-Type: multipart/mixed\n", "café".encode(), "café"),
    ],
)
def test_the_character_set_is_taken_as_mail_readers_take_it(header, data, text):
    assert read_bytes(header.encode() + b"\n" + data, "a.eml") == text


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"Subject: Hi\n\n", "there is no text in this mail"),
        (b"Content-Type: text/plain; charset=utf-8\n\ncaf\xe9", r"byte 4 .* UTF-8"),
        (b"Content-Type: text/plain; charset=invented\n\ncaf\xe9", "UTF-8"),
        (b"Content-Type: application/ms-tnef\n\nAAAA", r"winmail\.dat"),
        (
            b'Content-Type: application/octet-stream; name="WINMAIL.DAT"\n\nAAAA',
            r"winmail\.dat",
        ),
        (b"Content-Type: text/calendar\n\nBEGIN:VCALENDAR", "there is no text in this mail"),
    ],
)
def test_a_mail_without_readable_text_is_refused(data, words):
    with pytest.raises(AnalyserError, match=rf"a\.eml: .*{words}"):
        read_bytes(data, "a.eml")


def test_a_mail_nested_without_end_is_read_or_refused_like_any_other():
    levels = 20_000
    data = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (level, level)
        for level in range(levels)
    )
    with pytest.raises(AnalyserError):
        read_bytes(data + b"\nHi", "a.eml")


def test_html_becomes_lines_with_quoted_mail_marked():
    html = """<html><head><title>t</title><style>p {}</style></head><body>
      <p>Hi&nbsp;Sara,<br>thank   you &amp; <b>bye</b>.</p><script>alert("x")</script>
      <!-- hidden --><ul><li>one</li><li>two</li></ul><div>A</div><div><br></div><div>B</div>
      <pre>  kept
  as is</pre><table><tr><td>left</td><td>right</td></tr></table>
      <blockquote>earlier<br>mail</blockquote></body></html>"""
    assert read_bytes(mail(html=html, subject="x").as_bytes(), "a.eml") == (
        "Subject: x\n\nHi\u00a0Sara,\nthank you & bye.\n\n- one\n- two\n\nA\n\nB\n"
        "  kept\n  as is\nleft right\n\n> earlier\n> mail"
    )


@pytest.mark.parametrize("html", ["", " ", "<", "</p>", "<p", "&#xD800;&#0;x", "a\0b"])
def test_broken_html_is_read_as_far_as_it_goes(html):
    assert isinstance(html_to_text(html), str)


@pytest.mark.parametrize(
    "unit", ["<", "<!--", "<?", "</", "<a b", "<a b='", "&a", "<div>", "<blockquote>", "<br> "]
)
def test_hostile_html_is_read_in_one_pass(unit):
    # a parser that takes quadratic time would be at it for an hour
    assert isinstance(html_to_text(unit * (1_000_000 // len(unit))), str)


@pytest.mark.parametrize(
    "data",
    [
        b"Subject: " + b"=?a?q?" * 500_000 + b"\n\nHi",
        b"Content-Type: text/plain" + b';a="' * 500_000 + b"\n\nHi",
        b"Content-Type: text/plain" + b"; a" * 500_000 + b"\n\nHi",
        b"Content-Type: multipart/mixed" + b"; a" * 500_000 + b"\n\nHi",
        b"Content-Type: " + b"(" * 100_000 + b"\n\nHi",
        b"A: b\n" * 50_000 + b"\nHi",
        b"Content-Type: multipart/mixed; boundary=b\n" + b"\n--b\n" * 20_000 + b"\nHi",
        b"Content-Transfer-Encoding: quoted-printable\n\n" + b"=" * 200_000 + b"Hi",
        b"Content-Transfer-Encoding: base64\n\n" + b"=" * 200_000 + b"SGk=",
        b"Content-Transfer-Encoding: x-uuencode\n\nbegin\n" + b"M" * 200_000,
    ],
)
def test_a_hostile_mail_is_read_or_refused_in_one_pass(data):
    try:
        message = read_bytes(data, "a.eml")
    except AnalyserError as error:
        message = str(error)
    assert message


# ---- Word


def test_a_word_document_is_its_paragraphs_and_breaks():
    document = word("Hi Sara,", "", "one\ttab")
    document.paragraphs[0].add_run(" again").add_break()
    document.paragraphs[0].add_run("next line")
    assert read_bytes(saved(document), "a.docx") == "Hi Sara, again\nnext line\n\none\ttab"


def test_the_cells_of_a_table_are_read_in_their_place():
    document = word("above")
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "left"
    table.cell(0, 1).text = "right"
    document.add_paragraph("below")
    assert read_bytes(saved(document), "A.DOCX") == "above\nleft\nright\nbelow"


def body_of(xml: str) -> bytes:
    """A document whose first paragraph holds ``xml``."""

    def change(name: str, content: bytes) -> bytes:
        if name != "word/document.xml":
            return content
        return content.replace(b"<w:t>HERE</w:t></w:r>", xml.encode() + b"</w:r>")

    return rezipped(saved(word("HERE")), change)


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        ("</w:r><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:r>", "new"),
        ("<w:t>a</w:t></w:r><w:del><w:r><w:delText>b</w:delText></w:r></w:del><w:r>", "a"),
        ("<w:t>a</w:t></w:r><w:moveFrom><w:r><w:t>b</w:t></w:r></w:moveFrom><w:r>", "a"),
        ("</w:r><w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink><w:r>", "link"),
        ("<w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:cr/><w:t>c</w:t>", "a\u2011b\nc"),
        (
            "<w:t>out</w:t><w:pict><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p>"
            "</w:txbxContent></w:pict><w:t>er</w:t>",
            "outer\nbox",
        ),
    ],
)
def test_changes_links_and_boxes_read_as_on_the_screen(xml, text):
    assert read_bytes(body_of(xml), "a.docx") == text


def test_tab_stops_are_no_tabs():
    document = word("text")
    document.paragraphs[0].paragraph_format.tab_stops.add_tab_stop(1000)
    assert read_bytes(saved(document), "a.docx") == "text"


def test_a_document_with_macros_is_read_without_them():
    plain = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    macros = b"application/vnd.ms-word.document.macroEnabled.main+xml"
    data = rezipped(saved(word("Hi")), lambda _name, content: content.replace(plain, macros))
    assert read_bytes(data, "a.docx") == "Hi"


def test_a_zip_bomb_is_refused():
    bomb = rezipped(
        saved(word("Hi")),
        lambda name, content: content + b" " * 30_000_000 if name.endswith(".xml") else content,
    )
    assert len(bomb) < 1_000_000
    with pytest.raises(AnalyserError, match=r"a\.docx: it would unpack to"):
        read_bytes(bomb, "a.docx")


def with_entities(entities: str, use: str) -> bytes:
    def change(name: str, content: bytes) -> bytes:
        if name != "word/document.xml":
            return content
        content = content.replace(b"<w:t>Hi</w:t>", f"<w:t>Hi {use}</w:t>".encode())
        return content.replace(b"?>\n", f"?>\n<!DOCTYPE d [{entities}]>".encode(), 1)

    return rezipped(saved(word("Hi")), change)


def test_an_xml_entity_does_not_bring_in_another_file(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("secret words")
    data = with_entities(f'<!ENTITY f SYSTEM "{secret.as_uri()}">', "&f; there")
    with pytest.raises(AnalyserError, match=r"a\.docx"):
        read_bytes(data, "a.docx")


def test_xml_entities_that_multiply_are_refused():
    chain = "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">'
        for before, name in zip("abcde", "bcdef", strict=True)
    )
    with pytest.raises(AnalyserError, match=r"a\.docx"):
        read_bytes(with_entities(f'<!ENTITY a "ha">{chain}', "&f;"), "a.docx")


def test_a_truncated_document_is_refused_at_every_length():
    data = saved(word("Hi"))
    for length in range(4, len(data), 997):
        with pytest.raises(AnalyserError, match=r"a\.docx"):
            read_bytes(data[:length], "a.docx")


def test_a_spreadsheet_named_as_a_document_is_refused():
    data = rezipped(
        saved(word("Hi")),
        lambda name, content: b"<x/>" if name == "word/document.xml" else content,
    )
    with pytest.raises(AnalyserError, match=r"a\.docx"):
        read_bytes(data, "a.docx")


def test_a_path_may_be_given_in_either_type(tmp_path: Path):
    path = tmp_path / "a.docx"
    word("Hi").save(str(path))
    assert read_file(path) == read_file(str(path)) == "Hi"
