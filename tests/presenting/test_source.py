"""Where the words of a draft lie in what an editor shows."""

import base64
from dataclasses import replace

from analyser.presenting.source import Source
from analyser.reading.files import read_bytes
from analyser.types import Edit, Finding


def located(mail: str, words: str) -> str | None:
    text = read_bytes(mail.encode(), "m.eml")
    start = text.index(words)
    place = Source(mail, text).locate(start, start + len(words))
    return place and mail[place.start : place.end]


def test_words_of_a_mail_are_found_behind_its_headers_and_in_its_subject():
    mail = "To: Sara\nSubject: Hi Sara\n\nHi Sara,\n\nI am Tom (really)!\n"
    assert located(mail, "Hi Sara,") == "Hi Sara,"
    assert located(mail, "(really)!") == "(really)!"


def test_encoded_words_are_found_by_their_plain_neighbours():
    coding = (
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n"
    )
    mail = f"{coding}\nHi Zo=C3=AB, I am =\nglad =E2=80=93 really.\n"
    assert located(mail, "Zoë, I am glad") == "Zo=C3=AB, I am =\nglad"
    assert located(mail, "I am glad") == "I am =\nglad"


def test_marks_without_a_word_are_found_by_the_words_around_them():
    coding = (
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n"
    )
    mail = f"{coding}\nHi Sara!!! I am =E2=80=93 Tom.\n"
    assert located(mail, "!!!") == "!!!"
    assert located(mail, "–") == " =E2=80=93 "


def test_what_has_no_plain_word_is_not_found():
    body = base64.b64encode(b"Hi Sara, I am Tom.").decode()
    mail = f"Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n{body}\n"
    assert located(mail, "I am Tom") is None


def test_a_very_long_mail_is_not_searched():
    assert located("To: b\nSubject: a\n\n" + "word " * 3_000, "word word") is None


def test_a_large_attachment_does_not_hide_the_words():
    attached = base64.encodebytes(bytes(range(256)) * 400).decode()
    mail = (
        'Content-Type: multipart/mixed; boundary="b"\n\n'
        "--b\nContent-Type: text/plain\n\nHi Sara, I am Tom.\n"
        "--b\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n"
        f"Content-Disposition: attachment; filename=cv.pdf\n\n{attached}\n--b--\n"
    )
    assert located(mail, "Hi Sara, I am Tom.") == "Hi Sara, I am Tom."


def test_a_mail_is_mended_as_a_whole_or_not_at_all():
    coding = (
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n"
    )
    mail = f"{coding}\nHi Zo=C3=AB, I am glad.\n"
    text = read_bytes(mail.encode(), "m.eml")
    plain, encoded = (
        Edit(at := text.index(words), at + len(words), "so") for words in ("glad", "Zoë")
    )
    source, place = Source(mail, text), mail.index("glad")
    finding = Finding("tone.needy", "hint", "message", "advice", edits=(plain,))
    assert source.edits_of(finding) == [((place, place + len("glad")), "so")]
    assert source.edits_of(replace(finding, edits=(plain, encoded))) == []


def test_a_source_that_was_analysed_as_it_is_has_everything_in_its_place():
    source = Source("… é", "… é")
    assert source.locate(0, 1) == source.locate_plain(0, 1) == (0, 1)
    assert source.locate(3, 3) == (3, 3)
