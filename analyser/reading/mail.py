"""The text of a saved mail: its subject and what its reader would read, without attachments."""

from __future__ import annotations

import email
import re
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.policy import Compat32

from analyser.errors import AnalyserError
from analyser.reading.html_text import html_to_text

# as mail readers take them, for many senders name the smaller set and use the larger
_SUPERSETS = {"us-ascii": "utf-8", "ascii": "utf-8", "iso-8859-1": "cp1252", "latin-1": "cp1252"}
# codecs of Python that are no character sets, some of them slow or ambiguous
_NO_CHARACTER_SETS = re.compile(r"(?i)idna|punycode|.*escape.*|undefined|mbcs|oem")
_MAX_HEADER = 2_000
_MAX_HTML = 2_000_000
_WINMAIL = "winmail.dat"


class _ShortHeaders(Compat32):
    """Cuts headers at a length that no subject or type needs: reading them is not linear."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[:_MAX_HEADER]


def read_mail(data: bytes, name: str) -> str:
    """Read an ``.eml`` file: ``Subject: …``, a blank line, and the text.

    Plain text is preferred to HTML, attachments and forwarded mails are left out.

    Args:
        data: the content of the file.
        name: what to call it in a message.

    Raises:
        AnalyserError: it cannot be read as mail, has no text, or the text is in Outlook's own
            ``winmail.dat``.
    """
    try:
        message = email.message_from_bytes(data, policy=_ShortHeaders())
        parts = list(message.walk())
        text = _text(message, name)
    except AnalyserError:
        raise
    # hostile nesting and headers make the parser fail in many ways
    except Exception as error:
        raise AnalyserError(
            f"{name}: this cannot be read as mail; save the text as .txt"
        ) from error
    if not text.strip():
        winmail = any(_is_winmail(part) for part in parts)
        why = (
            f"the text of this mail is only inside {_WINMAIL}, which Outlook alone reads"
            if winmail
            else "there is no text in this mail"
        )
        raise AnalyserError(f"{name}: {why}; paste it, or save as .txt")
    subject = _subject(message)
    return f"Subject: {subject}\n\n{text}" if subject else text


def _text(part: Message, name: str) -> str:
    """The text of a part and of the parts in it, as a mail reader would show it."""
    if part.get_content_disposition() == "attachment" or part.get_filename():
        return ""
    inner = part.get_payload() if part.is_multipart() else None
    if isinstance(inner, list):
        if part.get_content_maintype() != "multipart":
            return ""  # a forwarded mail or a delivery report
        parts = [child for child in inner if isinstance(child, Message)]
        if part.get_content_type() == "multipart/alternative":
            ranked = sorted(parts, key=lambda child: not _has_plain_text(child))
            return next(filter(str.strip, (_text(child, name) for child in ranked)), "")
        return "\n".join(filter(str.strip, (_text(child, name) for child in parts)))
    if part.get_content_type() == "text/html":
        return html_to_text(_decoded(part, name)[:_MAX_HTML])
    # a multipart without its parts is text whose sender lost the boundary
    if part.get_content_type() == "text/plain" or part.get_content_maintype() == "multipart":
        return _decoded(part, name)
    return ""


def _has_plain_text(part: Message) -> bool:
    return any(child.get_content_type() == "text/plain" for child in part.walk())


def _is_winmail(part: Message) -> bool:
    name = str(part.get_filename() or "").lower()
    return name == _WINMAIL or part.get_content_type() == "application/ms-tnef"


def _decoded(part: Message, name: str) -> str:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    stated = str(part.get_content_charset() or "utf-8")
    charset = _SUPERSETS.get(stated, stated)
    try:
        if _NO_CHARACTER_SETS.fullmatch(charset):
            raise LookupError(charset)
        return data.decode(charset)
    except LookupError:
        charset = "utf-8"  # an invented name; most mail is UTF-8 whatever it says
    except UnicodeDecodeError as error:
        raise _wrongly_encoded(name, charset, error) from error
    try:
        return data.decode(charset)
    except UnicodeDecodeError as error:
        raise _wrongly_encoded(name, charset, error) from error


def _wrongly_encoded(name: str, charset: str, error: UnicodeDecodeError) -> AnalyserError:
    return AnalyserError(
        f"{name}: byte {error.start + 1} of the text is not valid {charset.upper()}; "
        "save the text as .txt in UTF-8"
    )


def _subject(message: Message) -> str:
    """The subject on one line."""
    raw = next((str(value) for key, value in message.raw_items() if key.lower() == "subject"), "")
    # bytes beyond ASCII come out of the parser as surrogates
    raw = raw.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    try:
        decoded = str(make_header(decode_header(raw)))
    except (ValueError, LookupError, MessageError):
        decoded = raw
    return " ".join(decoded.split())
