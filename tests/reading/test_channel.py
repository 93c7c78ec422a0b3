"""How a message reaches its reader is told by how it is written."""

import pytest

from analyser.reading.channel import tell_channel
from analyser.reading.layout import read_layout

NUMBER = "0161 496 0342"


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


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        # who calls, a number, and one breath
        (
            f"Hello Jo, this is Bev Okoro about the cook job, {NUMBER} if there is news.",
            "voicemail",
        ),
        ("Hi Jo, this is Bev about the cook job. Is there any news?", "email"),
        # two of them, or two phrases of the spoken word beside one, are not enough and enough
        ("Hi Jo, it's Bev calling about the cook job. Any news? Bye for now.", "voicemail"),
        ("Hi Jo, it's Bev calling about the cook job.\nAny news? Bye for now.", "voicemail"),
        ("Hi Jo,\nIt's Bev about the cook job.\nI'm calling in on Monday.", "email"),
        # a name that is not said at once
        (f"Hello Jo, I loved {'the tour and ' * 12}the talk. This is Bev, {NUMBER}.", "email"),
        # what only a mail has
        (f"Subject: voicemail\n\nHi Jo, it's Bev calling. Ring me on {NUMBER}. Bye.", "email"),
        (f"Hi Jo, it's Bev, I was calling, my number is {NUMBER}.\n\nBest,\nBev", "email"),
    ],
)
def test_a_voicemail_has_three_clues_and_nothing_of_a_mail(text, channel):
    assert tell_channel(text, read_layout(text)) == channel
