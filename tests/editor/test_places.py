"""Where things lie in an editor's text."""

from hypothesis import given
from hypothesis import strategies as st

from analyser.editor.positions import Positions

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
