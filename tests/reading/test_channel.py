"""How a message reaches its reader is told by how it is written."""

import pytest

from analyser.reading.channel import tell_channel
from analyser.reading.layout import read_layout


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("Hi Jo, it's Bev calling about the cook job, I'm on 0161 496 0342. Bye.", "voicemail"),
        ("hi jo its bev about the cook job pls ring me on 0161 496 0342 thx bye", "email"),
        ("Hi Jo,\n\nIs there news of the cook job?\n\nBest,\nBev", "email"),
        ("4 Mill Lane\nLeeds\n12 May 2026\n\nDear Jo,\n\nI write.\n\nBev", "letter"),
    ],
)
def test_a_message_is_typed_spoken_or_posted(text, channel):
    assert tell_channel(text, read_layout(text)) == channel
