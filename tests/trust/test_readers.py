"""Whatever comes in through a door is read or refused; nothing else is ever raised."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from trials.sound import seeds
from trials.targets import TARGETS, attempt

ODD = [
    *(
        "\r\n",
        "\r",
        "\u2028",
        "\u00a0",
        "\u200b",
        "\u202e",
        "\u2066",
        "\ufeff",
        "\u0301",
        "\0",
        "\x1b[31m",
    ),
    *("🌅", "👩🏽‍💻", "🏳️‍🌈", "שרה", "سارة", "李娜", "Zoë", "Ł", "ﬁ", "ß", "\ud800", "\U0010ffff"),
    *('"', ",", "\t", "{", "}", "[", "]", "<", ">", "&amp;", "\\u", "=", "--b", "=?utf-8?q?", ";"),
    *("BEGIN:VEVENT", "DTSTART:", "\n\n", "-" * 80, "9" * 40, "31 February", "00:00", "NaN"),
]
PIECES = st.text(max_size=20) | st.sampled_from(ODD)
TEXTS = st.lists(PIECES, max_size=12).map("".join)


@st.composite
def spoilt(draw, name):
    """Bytes out of nothing, or sound ones with a piece taken out and another put in."""
    if draw(st.booleans()):
        return draw(st.binary(max_size=300))
    sound = draw(st.sampled_from(list(seeds(name))))
    start = draw(st.integers(0, len(sound)))
    end = draw(st.integers(start, min(len(sound), start + 60)))
    piece = draw(TEXTS).encode("utf-8", "surrogatepass")
    return sound[:start] + piece + sound[end:]


@pytest.mark.parametrize("name", TARGETS)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_bytes_are_read_or_refused(name, data):
    attempt(name, data.draw(spoilt(name)))
