"""The invitation in a calendar file (``.ics``), or in a saved mail (``.eml``) that carries one."""

from __future__ import annotations

from email import message_from_bytes
from email.message import Message
from pathlib import PurePath

from analyser.errors import AnalyserError


def invitation_in(data: bytes, name: str) -> bytes | None:
    """The calendar file that a file is or carries, or nothing where it is something else.

    Args:
        data: the file as it is.
        name: its name, whose ending tells a mail; also what to call it in a message.

    Raises:
        AnalyserError: it is a mail whose invitation is not in the encoding that it names.
    """
    ending = PurePath(name).suffix.lower()
    if ending == ".ics" or data.lstrip().startswith(b"BEGIN:VCALENDAR"):
        return data
    return _mailed(data, name) if ending == ".eml" else None


def _mailed(data: bytes, name: str) -> bytes | None:
    """The calendar file in a mail, as a part of its own or attached."""
    for part in message_from_bytes(data).walk():
        if _is_calendar(part):
            content = part.get_payload(decode=True)
            if isinstance(content, bytes) and content.strip():
                return _as_utf8(content, part.get_content_charset("utf-8"), name)
    return None


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
