"""Sentences of the body: they end at end marks and line breaks; one that runs on is cut."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analyser.reading.lines import lines_of, stripped
from analyser.reading.run_on import clauses
from analyser.types import Span

# both are tried on small letters: to look past the case costs more than all the rest of them
_TITLE_OR_INITIAL = re.compile(
    r"(?:\b(?:mr|mrs|ms|mx|dr|prof|st|sr|jr|rev|hon|gen|capt|lt|sgt|fr|messrs|mt|"
    r"e\.g|i\.e|cf|vs|p\.s|p\.p\.s|"
    r"viz|approx|fig|vol|tel|ext))\.$"
)
_OTHER_ABBREVIATION = re.compile(
    r"(?:\b(?:etc|dept|est|inc|ltd|co|corp|bros|ave|rd|blvd|ed|ca|ph\.?d|m\.?sc|b\.?sc|[a-z]\.[a-z]|"
    r"jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|mon|tues?|wed|thu|thurs?|fri|sat|sun|"
    r"bc|bca|dipl|engr|ing|judr|mag|med|mgr|mudr|mvdr|phdr|rndr|thdr|"
    r"al|incl|min|max|hrs?|mins?|pvt|lda|sa|mgt|nos?|refs?)|"
    r"(?<![a-z.])[a-z]\u0307?|"  # a small "İ" is two characters
    r"(?<!\d[ /:-])\b\d{1,2})\.$"  # not the last of a telephone number
)
OPENS_A_SENTENCE = re.compile(
    r"(?:I|I['’]\w+|We|It|It['’]s|The|My|If|You|Your|This|That|These|Those|Thank\w*|Could|Would|Can|Is|Are|Do|Does|"
    r"Did|Has|Have|Had|Please|And|But|So|As|At|In|On|For|From|To|A|An|Since|When|While|Where|What|Who|How|"
    r"Why|Last|He|She|They|There|Here|Looking|Happy|Sorry|Apologies|Otherwise|However|Also|Hoping|Unfortunately|Let|Quick|Or|Then|"
    r"Once|Again|Maybe|Perhaps|Because|Until|After|Before|Our|All|Any|No|Not|Yes|With|Both|Kindly)\b"
)
_END_MARKS = "[.!?…。！？؟।]"
# begins with a mark, so that a search goes from mark to mark; many are taken as one, from the first
_END = (
    rf"{_END_MARKS}(?:(?<!{_END_MARKS}{{2}}){_END_MARKS}*[\"'”’»)\]]*(?=\s|$)"
    r"|(?<=[.!?])[.!?]{0,2}(?=[A-Z][a-z]+[ ,'’]))"  # a blank forgotten after it
)
_PICTURE = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf\ufe0f\u200d]")
_FACE = r"(?<=\s)[:;]-?[)(DP](?=\s+[A-Z])"
_BREAK = re.compile(rf"{_END}|{_FACE}")
_BREAK_WITH_PICTURES = re.compile(
    # an emoji in place of an end mark
    rf"{_END}|{_FACE}|(?<=[.!?…\w)])\s*{_PICTURE.pattern}+(?=\s+\S)"
)
_LETTER = re.compile(r"[^\W_]")
_WRAP_WIDTH = range(55, 81)
BULLET = re.compile(r"\s*(?:[-*•–—‣◦]|\d{1,2}[.)])\s+")
"""What a line of a list begins with."""


def split_sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """Split ``text[start:end]`` at end marks and line breaks, into spans without edge space.

    A line break inside a paragraph that was wrapped by hand (a long line without an end mark,
    the next one beginning in lower case) does not start a sentence.
    """
    pictures = not text.isascii() and _PICTURE.search(text, start, end)
    pattern = _BREAK_WITH_PICTURES if pictures else _BREAK
    for paragraph in _paragraph_lines(text, start, end):
        begin = paragraph.start
        bullet = BULLET.match(text, begin, paragraph.end)
        first = _first_letter(text, bullet.end() if bullet else begin, paragraph.end)
        for match in pattern.finditer(text, paragraph.start, paragraph.end):
            if match.end() == paragraph.end or _lies_within(text, begin, match, paragraph.end):
                continue
            if first < match.end():
                yield from clauses(text, stripped(text, begin, match.end()))
                begin = match.end()
                first = _first_letter(text, begin, paragraph.end)
        span = stripped(text, begin, paragraph.end)
        if span.start < span.end:
            yield from clauses(text, span)


def _first_letter(text: str, start: int, end: int) -> int:
    """Where the first letter or digit of ``text[start:end]`` lies, or ``end``."""
    match = _LETTER.search(text, start, end)
    return match.start() if match else end


def _lies_within(text: str, begin: int, match: re.Match[str], end: int) -> bool:
    """Whether the end mark found ends no sentence, but an abbreviation or an aside in brackets."""
    if match[0] != ".":
        aside = match[0].endswith(")") and "(" in text[begin + 1 : match.start()]
        return aside and text[match.end() : min(end, match.end() + 3)].lstrip()[:1].islower()
    head = text[max(begin, match.start() - 12) : match.end()].lower()
    if _TITLE_OR_INITIAL.search(head):
        return True
    following = text[match.end() : min(end, match.end() + 14)].lstrip()
    if OPENS_A_SENTENCE.match(following):
        return False
    return _OTHER_ABBREVIATION.search(head) is not None


def _paragraph_lines(text: str, start: int, end: int) -> Iterator[Span]:
    """The lines of ``text[start:end]``, those that were wrapped by hand joined again.

    A line was wrapped where the next line's first word would not have fitted on it.
    """
    lines = list(lines_of(text, start, end))
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
            and not BULLET.match(following.text)
            and not (BULLET.match(line.text) and following.text[:1].isupper())
        )
        if not wrapped:
            yield Span(lines[begin].start, line.end)
            begin = index + 1
