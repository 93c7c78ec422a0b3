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
        AnalyserError: it carries none, or one that is not in the encoding that it names.
    """
    for part in message_from_bytes(data).walk():
        if _is_calendar(part):
            content = part.get_payload(decode=True)
            if isinstance(content, bytes) and content.strip():
                return _as_utf8(content, part.get_content_charset("utf-8"), name)
    raise AnalyserError(
        f"{name}: this mail carries no invitation; log the interview with `analyser interview add`"
    )


def _as_utf8(content: bytes, charset: str, name: str) -> bytes:
    try:
        return content.decode(charset).encode()
    except (LookupError, ValueError) as error:
        raise AnalyserError(
            f"{name}: its invitation is not in {charset}, which it says it is; "
            "save the .ics by itself and import that"
        ) from error


def _is_calendar(part: Message) -> bool:
    attached = (part.get_filename() or "").lower().endswith(".ics")
    return not part.is_multipart() and (attached or part.get_content_type() == "text/calendar")
