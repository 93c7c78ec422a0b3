"""Where the parts of a message lie: headers, greeting, body, closing, signature, quoted mail.

Sentence splitters made for prose glue "Hi Sara" to the sentence after it and the closing to the
one before, so the layout is found first, line by line, and only the body is split into sentences.
Everything here is pure and works on the untouched text; all offsets are code points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from analyser.types import Span

SectionName = Literal[
    "header", "subject", "letterhead", "greeting", "body", "closing", "signature", "quoted"
]
SECTION_NAMES: tuple[SectionName, ...] = get_args(SectionName)


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the message; ``text[start:end]`` has no white space at its edges."""

    name: SectionName
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Layout:
    """The sections of a message in order, and the sentences of its body and closing.

    ``sentences`` covers every section but ``quoted``, ``header`` and ``letterhead``; a greeting, a
    subject, and a closing with its signature are a sentence each.
    """

    sections: tuple[Section, ...]
    sentences: tuple[Span, ...]

    def find(self, *names: SectionName) -> tuple[Section, ...]:
        """The sections of these names, in order."""
        return tuple(section for section in self.sections if section.name in names)

    def body_sentences(self) -> tuple[Span, ...]:
        """The sentences that lie in the body: those that are judged for tone."""
        body = self.find("body")
        return tuple(
            sentence
            for sentence in self.sentences
            if any(part.start <= sentence.start < part.end for part in body)
        )


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str


_HEADER = re.compile(r"(?i)(from|to|cc|bcc|date|sent|reply-to|subject|re|betreff)\s*:\s*(?=\S)")
_SUBJECT = re.compile(r"(?i)(subject|re|fwd?)\s*:\s*")

_GREETING_WORD = (
    r"(?:dear(?:est)?|hi+(?:ya)?|hello+|hey+|hullo|howdy|greetings|salutations|g['’]day|namaste|"
    r"salam|salaam|shalom|bonjour|hola|ciao|aloha|moin|"
    r"(?:a (?:very )?)?good (?:morning|afternoon|evening|day)|(?:morning|afternoon|evening)(?=[ ,]))"
)
_WHOM = r"to whom(?:soever)? it may concern|to the [\w' ]{3,40}(?:team|committee|panel|manager)"
_NOT_IN_A_NAME = (
    r"(?:i|i['’]\w+|im|it['’]?s|this|that|my|we|thank\w*|thx|just|hope|hoping|how|following|follow|"
    r"wanted|want|was|is|am|as|so|on|in|at|for|about|again|writing|checking|quick|sorry|please|"
    r"it|you|your|what|when|any|could|can|would|have|had|has|do|did|here|after|with|since|from|if)"
)
_NAME_WORD = rf"(?!{_NOT_IN_A_NAME}(?:\W|$))[^\W\d_](?:[\w.'’`-]*\w|\.)?"
_NAMES = rf"{_NAME_WORD}(?:(?:,? (?:and|&|und|et|y) |, ?| ?/ ?|[ \u00a0]){_NAME_WORD}){{0,7}}"
_GREETING = re.compile(
    rf"(?i)(?:(?:{_WHOM})|{_GREETING_WORD}(?:[,!]? +(?:there[,!]? +)?(?:{_NAMES}|\[[^\]\n]{{1,40}}\]|"
    rf"<[^>\n]{{1,40}}>|\{{\{{?[^}}\n]{{1,40}}\}}?\}}))?)(?= *(?:[,;:!.–—…-]|$|\W*\Z|\W*\n)| )"
)
_GREETING_END = re.compile(r"[ \t]*(?:[,;:!.–—…]+|-(?=\s|$))?(?:[ \t]*[^\w\s\"'“‘(\[<{*#>-]+)?")
_LONE_NAME = re.compile(
    rf"(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Madam|Sister|Father)\b\.? ?)?"
    rf"(?:[^\W\d_][\w.'’-]*)(?: (?:and |& )?[^\W\d_][\w.'’-]*){{0,3}} ?(?:[,:!–—]|-)\W*$"
)

_CLOSING = re.compile(
    r"""(?ix)(?:and\s)?(?:
    (?:(?:with|my|our|very|warm|warmest|kind|kindest|best|many|much|all|most|sincere|cordial|friendly|
        respectful|good|heartfelt|deep|deepest|lots\ of|a\ thousand|again|personal|every|great)[,]?\s+)*
    (?:regards?|rgds|wishes|thanks|thank\s?you|thank\ u|greetings|gratitude|appreciation|respect|anticipation|
       the\ best|best|warmth|love|salutations|blessings|cheer)
      (?:\s+(?:again|so\ much|very\ much|once\ (?:more|again)|everyone|all|always|and\s.{2,25}|from\s.{2,25}|to\ (?:you|all)\s?.{0,20}|
         for\ .{3,25}|in\ advance|as\ always|a\ lot|a\ million|ever\ so\ much|kindly))?
    | (?:i\ (?:am|remain),?\s+)?(?:(?:yours|your[s']?)(?:\s+(?:very|most|ever|in\ .{3,20}))*\s*,?\s*
        (?:sincerely|truly|faithfully|respectfully|cordially|gratefully|hopefully|kindly|aye)?|
       (?:very\ |most\ |ever\ so\ )?(?:sincerely|respectfully|cordially|gratefully|faithfully|warmly|kindly|truly|
        thankfully|hopefully|appreciatively|courteously)(?:\s+(?:yours|submitted))?)
    | (?:cheers|ta|thx|tks|tia|ciao|peace|bye(?:[ -]bye)?|goodbye|take\ care|stay\ (?:well|safe|warm)|be\ well|
       (?:talk|speak)\ (?:to\ you\ |with\ you\ )?soon|see\ (?:you|ya)(?:\ (?:soon|then))?|until\ (?:then|soon)|
       have\ a\ (?:great|good|lovely|nice|wonderful|blessed)\s.{3,20}|god\ bless(?:\ you)?|
       (?:i\ )?(?:am\ )?looking\ forward|in\ (?:hope|gratitude|appreciation|anticipation)|
       all\ good\ wishes|xo+x?o?|mit\ freundlichen\ gr(?:ü|ue)(?:ß|ss)en|cordialement|saludos|le\ gach\ dea-ghuí)
    )(?P<end>[\s,.!;:–—-]*)"""
)
_QUOTE = re.compile(
    r"(?im)^(?:>|-{2,} ?(?:original|forwarded|ursprüngliche|begin forwarded)|begin forwarded message|"
    r"_{8,}\s*$|on [^\n]{6,160}(?:\n[^\n]{0,80})?wrote:\s*$|(?:le|am) [^\n]{6,120}(?:écrit|schrieb)\s?:?\s*$|"
    r"from: ?[^\n]+\n(?:sent|date|to): ?[^\n]+$)"
)
_POSTSCRIPT = re.compile(r"(?i)p\.? ?p?\.?s\b\.?[:.,\s–—-]")
_ABBREVIATION = re.compile(
    r"(?i)(?:\b(?:mr|mrs|ms|mx|dr|prof|st|sr|jr|no|nos|vs|etc|approx|dept|est|inc|ltd|co|corp|bros|rev|"
    r"hon|gen|capt|lt|sgt|fr|messrs|mt|ave|rd|blvd|ext|tel|fig|vol|ed|cf|ca|ph\.?d|m\.?sc|b\.?sc|"
    r"jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|mon|tue|tues|wed|thu|thur|thurs|fri|"
    r"e\.g|i\.e|u\.s|u\.k|a\.m|p\.m|n\.b|viz|al|incl|min|max|hrs?|mins?)|\b[a-z]|\b\d{1,2})\.$"
)
_BREAK = re.compile(
    r"(?:[.!?…。！？؟।]+[\"'”’»)\]]*(?=\s|$)"  # the end mark of a sentence
    r"|[.!?]{1,3}(?=[A-Z][a-z]+[ ,'’])"  # a blank forgotten after it
    r"|(?<=[.!?…\w)])\s*[\U0001F300-\U0001FAFF\u2600-\u27BF\uFE0F\u200D]+(?=\s+\S)"  # an emoji as end
    r")"
)
_WRAP_WIDTH = range(55, 100)
_BULLET = re.compile(r"\s*(?:[-*•–—‣◦]|\d{1,2}[.)])\s+")
_CONTACT_LINE = re.compile(
    r"(?i)\+?\(?\d[\d\s().-]{5,}\d|@|https?:|www\.|linkedin|^(?:tel|phone|mob|cell|email)\b"
)
_DATE_LINE = re.compile(
    r"(?i)(?:[a-zÀ-ɏ .]+, ?(?:the )?)?(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)[a-z]*,? )?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?\.? (?:of )?[a-zéû]{3,9}\.?,? ?\d{2,4}|[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|"
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4})\s*$"
)
_STREET = re.compile(
    r"(?i)\b(?:street|st\.?|road|rd\.?|avenue|ave\.?|lane|drive|close|court|way|row|square|terrace|box|flat|apt|"
    r"suite|floor|house|cottage|farm|place|crescent|strasse|straße|rue|via|calle|plot|block|postcode|p\.?o\.?)\b|"
    r"\b\d{4,6}\b|^\d+[a-z]?[ ,]|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b"
)


def read_layout(text: str) -> Layout:
    """Find the sections and sentences of ``text``, without changing it.

    The rules are those of letters and mail as people write them: headers and letterhead stand
    above a greeting, a closing and a signature end the message, quoted mail follows or is
    marked. A message without any of these is one body.
    """
    own = _own_part(text)
    lines = list(_lines(text, 0, own.end))
    sections: list[Section] = []
    index = _read_headers(lines, sections)
    index = _read_greeting(text, lines, index, sections)
    body_start = _after(sections, lines, index)
    closing_at = _closing_line(lines, index)
    body_end = lines[closing_at].start if closing_at < len(lines) else own.end
    inline_end = body_end
    body = _stripped(text, body_start, inline_end)
    if body.start < body.end:
        sections.append(Section("body", *body))
    if closing_at < len(lines):
        _read_closing(text, lines, closing_at, own.end, sections)
    for quote in _quoted(text, own.end):
        sections.append(Section("quoted", *quote))
    ordered = tuple(sorted(sections, key=lambda section: section.start))
    return Layout(ordered, tuple(_sentences(text, ordered)))


def _own_part(text: str) -> Span:
    """What the writer wrote: everything above quoted earlier mail that runs to the end."""
    for match in _QUOTE.finditer(text):
        rest = text[match.start() :]
        if rest.startswith(">") and any(
            line.strip() and not line.startswith(">") for line in rest.splitlines()
        ):
            continue  # answered between the quoted lines
        if text[: match.start()].strip():
            return Span(0, match.start())
    return Span(0, len(text))


def _quoted(text: str, end: int) -> Iterator[Span]:
    span = _stripped(text, end, len(text))
    if span.start < span.end:
        yield span
    run: list[_Line] = []
    for line in _lines(text, 0, end):
        if line.text.startswith(">"):
            run.append(line)
        elif run:
            yield Span(run[0].start, run[-1].end)
            run = []
    if run:
        yield Span(run[0].start, run[-1].end)


def _lines(text: str, start: int, end: int) -> Iterator[_Line]:
    """The lines that are not blank, with white space stripped at both edges."""
    for match in re.finditer(r"[^\r\n\u2028\u2029\x0b\x0c]+", text[start:end]):
        span = _stripped(text, start + match.start(), start + match.end())
        if span.start < span.end:
            yield _Line(span.start, span.end, text[span.start : span.end])


def _stripped(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _read_headers(lines: list[_Line], sections: list[Section]) -> int:
    index = 0
    while index < len(lines) and _HEADER.match(lines[index].text):
        line = lines[index]
        match = _SUBJECT.match(line.text)
        if match and match.end() < len(line.text):
            sections.append(Section("subject", line.start, line.end))
        else:
            sections.append(Section("header", line.start, line.end))
        index += 1
    return index


def _read_greeting(text: str, lines: list[_Line], index: int, sections: list[Section]) -> int:
    """Find the greeting and the letterhead above it; the index of the line it stands on."""
    for at in range(index, min(index + 14, len(lines))):
        line = lines[at]
        match = _GREETING.match(line.text)
        whole = match is None and at - index <= 10 and _LONE_NAME.match(line.text)
        if whole and (at == index or _looks_like_letterhead(lines[index:at])):
            match = whole
        if not match:
            if at > index and not _looks_like_letterhead(lines[index : at + 1]):
                break
            continue
        if at > index and not _looks_like_letterhead(lines[index:at]):
            break
        end = line.start + match.end()
        tail = _GREETING_END.match(text, end, line.end)
        end = tail.end() if tail else end
        if at > index:
            sections.append(Section("letterhead", lines[index].start, lines[at - 1].end))
        sections.append(Section("greeting", line.start, _stripped(text, line.start, end).end))
        return at
    return index


def _looks_like_letterhead(lines: list[_Line]) -> bool:
    """Short lines, none of them a sentence, at least one a date, an address or a number."""
    if any(len(line.text) > 70 for line in lines):
        return False
    if any(re.search(r"[a-z]{2}[.!?]$", line.text) and len(line.text) > 30 for line in lines):
        return False
    return any(
        _DATE_LINE.match(line.text) or _STREET.search(line.text) or _CONTACT_LINE.search(line.text)
        for line in lines
    ) or all(len(line.text) < 45 for line in lines)


def _after(sections: list[Section], lines: list[_Line], index: int) -> int:
    if sections and sections[-1].name == "greeting":
        return sections[-1].end
    return lines[index].start if index < len(lines) else (lines[-1].end if lines else 0)


def _closing_line(lines: list[_Line], index: int) -> int:
    """The index of the line on which the closing stands, or ``len(lines)``."""
    first = max(index + 1, len(lines) - 12)
    for at in range(first, len(lines)):
        rest = lines[at + 1 :]
        if _is_closing(lines[at].text) and all(_is_short(line) for line in rest):
            return at
    at = len(lines)
    while at - 1 > index and len(lines) - at < 6 and _is_signature_line(lines[at - 1]):
        at -= 1
    if at < len(lines) and any(re.search(r"[^\W\d_]{2}", line.text) for line in lines[at:]):
        return at
    return len(lines)


def _is_closing(line: str) -> bool:
    match = _CLOSING.match(line)
    if not match:
        return False
    rest = line[match.end() :].strip()
    if not rest:
        return True
    # "Cheers, Tom" on one line: a mark or a dash, then a short name and nothing else
    words = rest.split()
    return (
        bool(match["end"].strip())
        and len(words) <= 5
        and not re.search(r"[.!?]\s*\S|\b(?:i|you|for|me|my|your|we|it|this|is)\b", rest, re.I)
    )


def _is_short(line: _Line) -> bool:
    return bool(_POSTSCRIPT.match(line.text)) or (
        len(line.text) <= 80 and not re.search(r"[a-z]{2}[.!?]\s+[A-Z]", line.text)
    )


def _is_signature_line(line: _Line) -> bool:
    words = line.text.split()
    if re.search(r"[?!]$|[a-z]{2}\.$", line.text) or len(line.text) > 60:
        return False
    if _CONTACT_LINE.search(line.text):
        return len(words) <= 6
    return len(words) <= 4 and not re.search(
        rf"(?i)(?:^|\s){_NOT_IN_A_NAME}(?:\s|$)|[,;]$|^[-*•]", line.text
    )


def _read_closing(
    text: str, lines: list[_Line], at: int, own_end: int, sections: list[Section]
) -> None:
    line = lines[at]
    postscript = next(
        (i for i in range(at + 1, len(lines)) if _POSTSCRIPT.match(lines[i].text)), len(lines)
    )
    match = _CLOSING.match(line.text) if _is_closing(line.text) else None
    signature_start = line.start
    if match:
        end = line.start + match.end()
        sections.append(Section("closing", line.start, _stripped(text, line.start, end).end))
        signature_start = end
    last = lines[postscript - 1].end
    signature = _stripped(text, signature_start, last)
    if signature.start < signature.end:
        sections.append(Section("signature", *signature))
    if postscript < len(lines):
        sections.append(Section("body", lines[postscript].start, lines[-1].end))


def _sentences(text: str, sections: tuple[Section, ...]) -> Iterator[Span]:
    quoted = [section for section in sections if section.name == "quoted"]
    pending: Span | None = None
    for section in sections:
        if section.name == "body":
            for sentence in split_sentences(text, section.start, section.end):
                if not any(part.start <= sentence.start < part.end for part in quoted):
                    yield sentence
        elif section.name in ("subject", "greeting"):
            yield Span(section.start, section.end)
        elif section.name == "closing":
            pending = Span(section.start, section.end)
        elif section.name == "signature":
            yield Span(pending.start if pending else section.start, section.end)
            pending = None
    if pending:
        yield pending


def split_sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """Split ``text[start:end]`` at end marks and line breaks, into spans without edge space.

    A line break inside a paragraph that was wrapped by hand (a long line without an end mark,
    the next one beginning in lower case) does not start a sentence.
    """
    for paragraph in _paragraph_lines(text, start, end):
        begin = paragraph.start
        for match in _BREAK.finditer(text, paragraph.start, paragraph.end):
            head = text[max(begin, match.start() - 12) : match.start() + 1]
            if text[match.start()] == "." and match.end() - match.start() == 1:
                if _ABBREVIATION.search(head) and not _starts_sentence(
                    text, match.end(), paragraph.end, head
                ):
                    continue
                if (
                    text[match.end() : match.end() + 2].strip()[:1].islower()
                    and head[-2:-1].isupper()
                ):
                    continue
            span = _stripped(text, begin, match.end())
            if span.start < span.end:
                if re.search(r"\w", text[span.start : span.end]):
                    yield span
                    begin = match.end()
        span = _stripped(text, begin, paragraph.end)
        if span.start < span.end:
            yield span


def _starts_sentence(text: str, at: int, end: int, head: str) -> bool:
    """After an abbreviation that often ends a sentence, a capitalised function word starts one."""
    if not re.search(r"(?i)(?:a\.m|p\.m|etc|inc|ltd|co|corp|\d)\.$", head):
        return False
    following = text[at : min(end, at + 12)].lstrip()
    return bool(
        re.match(
            r"(?:I|We|It|The|My|If|You|This|Thank\w*|Could|Would|Is|Do|Please|And|But|So|As|At|In)\b",
            following,
        )
    )


def _paragraph_lines(text: str, start: int, end: int) -> Iterator[Span]:
    """The lines of ``text[start:end]``, those that were wrapped by hand joined again.

    A line was wrapped where the next line's first word would not have fitted on it.
    """
    lines = list(_lines(text, start, end))
    width = max((len(line.text) for line in lines), default=0)
    begin = 0
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        wrapped = (
            following is not None
            and _WRAP_WIDTH.start <= width < _WRAP_WIDTH.stop
            and len(line.text) + 1 + len(following.text.split()[0]) > width
            and not re.search(r"[.!?:;…]\W*$", line.text)
            and text.count("\n", line.end, following.start) == 1
            and not _BULLET.match(following.text)
        )
        if not wrapped:
            yield Span(lines[begin].start, line.end)
            begin = index + 1
