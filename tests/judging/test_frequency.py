"""How often the writer wrote is counted from the log, over all channels."""

from datetime import date

import pytest

from analyser import Contact, Interview
from analyser.judging.frequency import frequency_findings
from analyser.timing import assess

HELD = Interview("Acme", "Data Analyst", held_on=date(2026, 3, 2))


def told(*contacts: tuple[int, str, str], send_on: int = 16) -> list[str]:
    """What is said of contacts in March: the day, the kind and the channel of each."""
    known = [Contact(date(2026, 3, day), kind, channel) for day, kind, channel in contacts]
    on = date(2026, 3, send_on)
    timing = assess(HELD, known, send_on=on)
    return [one.message for one in frequency_findings(timing, HELD, known, on)]


@pytest.mark.parametrize(
    ("contacts", "message"),
    [
        (
            [(3, "thank_you", "email"), (9, "status", "voicemail"), (12, "status", "email")],
            "Since the interview you have written 3 times (2 by email, 1 by voicemail), 3 days "
            "apart at the closest; this would come 4 days after the last.",
        ),
        (
            [(15, "status", "letter")],
            "Since the interview you have written once (1 by letter); this would come 1 day after "
            "the last.",
        ),
        (
            [(3, "status", "email"), (5, "reply", "email"), (13, "status", "phone")],
            "Since their last word you have written once (1 by phone); this would come 3 days "
            "after the last.",
        ),
        (
            [(16, "status", "email"), (16, "status", "phone")],
            "Since the interview you have written 2 times (1 by email, 1 by phone), twice on one "
            "day; this would come on the same day as the last.",
        ),
    ],
)
def test_counts_and_spacing_are_told_over_all_channels(contacts, message):
    assert told(*contacts) == [message]


def test_messages_from_before_the_interview_do_not_count():
    assert told((1, "status", "email"), (13, "status", "email"))[0].count("once") == 1


@pytest.mark.parametrize(
    "contacts", [[], [(3, "thank_you", "email")], [(3, "status", "email"), (4, "reply", "email")]]
)
def test_who_has_not_written_too_often_is_told_nothing(contacts):
    assert told(*contacts) == []
