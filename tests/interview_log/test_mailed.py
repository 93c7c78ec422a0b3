"""An invitation in a mail is found wherever mail programs put it."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from analyser.errors import AnalyserError
from analyser.interview_log.mailed import mailed_invitation

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
    assert mailed_invitation(message.as_bytes(), "a.eml").decode() == EVENT


def test_an_attached_calendar_file_is_found() -> None:
    message = mail()
    message.add_attachment(
        EVENT.encode(), maintype="application", subtype="octet-stream", filename="Invite.ICS"
    )
    assert mailed_invitation(message.as_bytes(), "a.eml").decode() == EVENT


def test_a_mail_that_is_nothing_but_the_invitation_is_read() -> None:
    message = EmailMessage()
    message.set_content(EVENT, subtype="calendar")
    assert mailed_invitation(message.as_bytes(), "a.eml").decode() == EVENT


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", mail().as_bytes()])
def test_a_mail_without_one_is_told(data: bytes) -> None:
    with pytest.raises(AnalyserError, match=r"a\.eml: this mail carries no invitation"):
        mailed_invitation(data, "a.eml")
