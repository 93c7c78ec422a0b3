"""An invitation in a mail is found wherever mail programs put it."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from analyser.errors import AnalyserError
from analyser.interview_log.mailed import invitation_in

EVENT = "BEGIN:VCALENDAR\nVERSION:2.0\nSUMMARY:Gespräch\nEND:VCALENDAR\n"


def mail() -> EmailMessage:
    """A mail with a word in it, and no invitation yet."""
    message = EmailMessage()
    message["Subject"] = "Invitation: interview"
    message["From"] = "Dana Whitfield <dana@harborline.example>"
    message.set_content("Looking forward to it.")
    return message


def test_an_invitation_beside_the_text_is_found() -> None:
    message = mail()
    message.add_alternative(EVENT, subtype="calendar", params={"method": "REQUEST"})
    assert invitation_in(message.as_bytes(), "a.eml").decode() == EVENT


def test_an_attached_calendar_file_is_found() -> None:
    message = mail()
    message.add_attachment(
        EVENT.encode(), maintype="application", subtype="octet-stream", filename="Invite.ICS"
    )
    assert invitation_in(message.as_bytes(), "a.eml").decode() == EVENT


def test_a_mail_that_is_nothing_but_the_invitation_is_read() -> None:
    message = EmailMessage()
    message.set_content(EVENT, subtype="calendar")
    assert invitation_in(message.as_bytes(), "a.eml").decode() == EVENT


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", mail().as_bytes()])
def test_a_mail_without_one_has_none(data: bytes) -> None:
    assert invitation_in(data, "a.eml") is None


def test_a_calendar_file_is_taken_as_it_is_whatever_its_name() -> None:
    assert invitation_in(EVENT.encode(), "saved.txt") == EVENT.encode()
    assert invitation_in(b"not quite", "a.ICS") == b"not quite"


def test_an_invitation_in_another_encoding_than_it_says_is_told() -> None:
    message = mail()
    message.add_attachment(b"BEGIN:\xff", maintype="text", subtype="calendar")
    with pytest.raises(AnalyserError, match=r"a\.eml: its invitation is not in utf-8"):
        invitation_in(message.as_bytes(), "a.eml")
