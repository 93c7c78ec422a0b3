"""The calendar invitation that a mail carries, as programs for mail save it (``.eml``)."""

from __future__ import annotations

from email import message_from_bytes
from email.message import Message

from analyser.errors import AnalyserError


def mailed_invitation(data: bytes, name: str) -> bytes:
    """The calendar file in a mail, as a part of its own or attached.

    Args:
        data: the mail as it is.
        name: what to call it in a message.

    Raises:
        AnalyserError: it carries none.
    """
    for part in message_from_bytes(data).walk():
        if _is_calendar(part):
            content = part.get_payload(decode=True)
            if isinstance(content, bytes) and content.strip():
                return content
    raise AnalyserError(
        f"{name}: this mail carries no invitation; log the interview with `analyser interview add`"
    )


def _is_calendar(part: Message) -> bool:
    attached = (part.get_filename() or "").lower().endswith(".ics")
    return not part.is_multipart() and (attached or part.get_content_type() == "text/calendar")
