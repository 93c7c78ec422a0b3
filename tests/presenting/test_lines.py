"""Offsets become lines and columns; nothing in a text is obeyed by a terminal."""

import pytest

from analyser.presenting.lines import LineIndex, harmless


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("ab\ncd", 0, (1, 1)),
        ("ab\ncd", 3, (2, 1)),
        ("ab\r\ncd", 4, (2, 1)),
        ("ab\rcd", 3, (2, 1)),
        ("😀b\n\ncd", 4, (3, 1)),
        ("ab", 2, (1, 3)),
    ],
)
def test_line_and_column_count_from_one_in_code_points(text, offset, place):
    assert LineIndex(text).at(offset) == place


def test_control_and_bidi_characters_are_shown():
    assert harmless("a\x1b[31m\u202eb\n\tc") == "a\\x1b[31m\\u202eb\n\tc"
