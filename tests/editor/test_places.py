"""Where things lie in an editor's text."""

import base64

from hypothesis import given
from hypothesis import strategies as st

from analyser.editor.mail_source import MailSource
from analyser.editor.positions import Positions
from analyser.reading.files import read_bytes

TEXTS = st.text(st.sampled_from("ab🌅é\u0301\u200d\u2028\x0b\u00a0\r\nא"), min_size=1, max_size=30)


def utf16_units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def offset_of(text: str, line: int, units: int) -> int:
    """The offset of a position, as an editor counts: by line ends, then by UTF-16 units."""
    start = 0
    for _ in range(line):
        ends = [(text.find(end, start), -len(end)) for end in ("\r\n", "\r", "\n")]
        place, length = min(found for found in ends if found[0] >= 0)
        start = place - length
    while units > 0:
        units -= utf16_units(text[start])
        start += 1
    return start


@given(TEXTS, st.data())
def test_a_position_is_that_of_its_offset(text, data):
    offset = data.draw(st.integers(0, len(text)))
    place = Positions(text, utf16_units).at(offset)
    assert offset_of(text, place.line, place.character) == offset


@given(TEXTS)
def test_the_first_line_with_words_is_one_line(text):
    place = Positions(text, utf16_units).first_line()
    assert place.start.line == place.end.line


def located(mail: str, words: str) -> str | None:
    text = read_bytes(mail.encode(), "m.eml")
    start = text.index(words)
    place = MailSource(mail, text).locate(start, start + len(words))
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


def test_what_has_no_plain_word_is_not_found():
    body = base64.b64encode(b"Hi Sara, I am Tom.").decode()
    mail = f"Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n{body}\n"
    assert located(mail, "I am Tom") is None


def test_a_very_long_mail_is_not_searched():
    assert located("Subject: a\n\n" + "word " * 3_000, "word word") is None
