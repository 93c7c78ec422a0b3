"""The job title that a message is about.

A title is announced by words such as "the … position", "interviewed for", "the post of …"; it is
known by its head noun ("nurse", "Engineer"), and reaches over the ranks, trades and fields beside
it. The span is the title alone, without "the" and "position".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from analyser.reading.layout import Layout
from analyser.reading.lexicon import COMMON_WORDS, FIRST_NAMES, NOT_NAMES, cue
from analyser.reading.page import Page, Token, lines, occurrences, read_page, words_of
from analyser.reading.sightings import LEAST, Sighting, settle
from analyser.reading.title_details import with_level
from analyser.reading.title_phrases import last_head, phrase_after, phrase_before
from analyser.reading.title_words import (
    DEPENDENT_HEADS,
    DETERMINERS,
    FIELDS,
    MODIFIERS,
    WEAK_HEADS,
    is_head,
    is_stop,
)
from analyser.types import Entity

_STRONG_NOUNS = cue("title.strong_nouns")
_WEAK_NOUNS = cue("title.weak_nouns")
_ANNOUNCING = _STRONG_NOUNS | _WEAK_NOUNS
_OF_NOUNS = _STRONG_NOUNS | cue("title.of_nouns")
_TRUSTED_NOUNS = _STRONG_NOUNS | frozenset("title situation capacity".split())
_FIELD_LINKS = cue("title.field_links")
_POSTS = frozenset("post position vacancy".split())
_OF = frozenset(("of", "for", "as", "to"))
_SEEKING = cue("title.seeking")
_BECOMING = cue("title.becoming")
_FORMAL = cue("name.formal")
_OWNERS = frozenset("my our your their his her the".split())
_PARTS_OF_LINE = frozenset(",|–—-/·•(")
_OTHERS = cue("title.others")
_NO_TITLES = cue("title.no_titles")


def find_titles(text: str, layout: Layout) -> tuple[Entity, ...]:
    """Find the job titles in the writer's own part of ``text``: JOB_TITLE entities, by start."""
    return settle(text, title_sightings(read_page(text, layout)))


def title_sightings(page: Page) -> tuple[Sighting, ...]:
    """The titles on the page, with their evidence."""
    first = (*_announced(page), *_in_lines(page))
    return (*first, *_named_again(page, first))


def _announced(page: Page) -> Iterator[Sighting]:
    tokens = page.tokens
    for index, token in enumerate(tokens):
        if token.kind != "word" or token.section in ("header", "greeting", "signature", "closing"):
            continue
        low = token.low
        if low in _STRONG_NOUNS or low in _WEAK_NOUNS:
            yield from _before_noun(tokens, index)
        if low in _OF:
            yield from _after_of(tokens, index)
        elif low in _BECOMING and _takes_article(tokens, index):
            yield from _after(tokens, index + 1, 0.8, "one to become or be hired")
        elif low == "be" and _wishes(tokens, index):
            yield from _after(tokens, index + 2, 0.6, "to be one")
        yield from _of_others(tokens, index)
        if (token.capital and is_head(token)) or (
            token.section == "subject" and is_head(token) and not _is_bare(tokens, index)
        ):
            yield from _by_list(tokens, index)


def _takes_article(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "hiring a cook" and "to become Keeper"; not "Hiring Manager"."""
    if tokens[index].low.startswith("becom"):
        return True
    return index + 1 < len(tokens) and tokens[index + 1].low in DETERMINERS


def _is_bare(tokens: tuple[Token, ...], index: int) -> bool:
    """A head noun that often means something else, without a word of the trade before it."""
    before = tokens[index - 1].low if index and tokens[index].gap == 1 else ""
    return tokens[index].low in WEAK_HEADS and before not in MODIFIERS


def _sighting(
    tokens: tuple[Token, ...], first: int, end: int, score: float, *evidence: str
) -> Iterator[Sighting]:
    while first < end and tokens[first].kind in ("mark", "possessive"):
        first += 1
    while first < end and tokens[end - 1].kind == "mark" and tokens[end - 1].text != ")":
        end -= 1
    if first >= end or tokens[first].low in DETERMINERS:
        return
    words = " ".join(token.low for token in tokens[first:end])
    generic = words in (_OTHERS if score < 0.8 else _NO_TITLES) or words in DEPENDENT_HEADS
    if not generic:
        yield Sighting(tokens[first].start, tokens[end - 1].end, "JOB_TITLE", score, evidence)


def _before_noun(tokens: tuple[Token, ...], index: int) -> Iterator[Sighting]:
    """As in "the … position", "my … interview"."""
    phrase = phrase_before(tokens, index) if tokens[index].gap < 3 else range(0)
    if not phrase:
        return
    head = last_head(tokens, phrase)
    strong = tokens[index].low in _STRONG_NOUNS
    if head is not None:
        first = _without_lower(tokens, phrase.start, head)
        yield from _sighting(
            tokens, first, phrase.stop, 0.93, "head noun before " + tokens[index].low
        )
    elif strong and _is_title_without_head(tokens, phrase, rare=tokens[index].low in _POSTS):
        yield from _sighting(tokens, phrase.start, phrase.stop, 0.62, "before " + tokens[index].low)


def _without_lower(tokens: tuple[Token, ...], first: int, head: int) -> int:
    """The beginning of a title in capitals: words in lower case before it are left out."""
    if not tokens[head].capital or tokens[head].text.isupper():
        return first
    for index in range(head - 1, first - 1, -1):
        token = tokens[index]
        small = token.kind == "word" and not token.capital and "-" not in token.text
        if (
            small
            and token.low not in MODIFIERS
            and token.low not in ("and", "of", "in", "for", "to")
        ):
            return index + 1
    return first


def _is_title_without_head(
    tokens: tuple[Token, ...], phrase: range, *, rare: bool, trusted: bool = False
) -> bool:
    """Whether capitals, or with ``rare`` a rare word, make a title: "PGT Physics", "verderer"."""
    words = [tokens[index] for index in phrase if tokens[index].kind == "word"]
    if not words or words[-1].low in FIELDS or any(is_stop(word) for word in words):
        return False
    if all(word.capital for word in words):
        alone = len(words) == 1 and not trusted
        return words[-1].low not in NOT_NAMES and not alone and words[0].low not in FIRST_NAMES
    last = words[-1]
    return rare and not last.capital and last.low not in COMMON_WORDS and last.low not in MODIFIERS


def _of_others(tokens: tuple[Token, ...], index: int) -> Iterator[Sighting]:
    """As in "as a cashier" and "our Senior Technician, Étienne"."""
    token = tokens[index]
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if token.low == "as" and following is not None and following.low in ("a", "an", "the"):
        phrase = phrase_after(tokens, index + 2)
        head = last_head(tokens, phrase)
        if head is not None and (tokens[head].low not in WEAK_HEADS or head > phrase.start):
            end = with_level(tokens, _with_field(tokens, head + 1, phrase.stop), plain=False)
            yield from _sighting(tokens, phrase.start, end, 0.6, "as a …")
    elif token.low in _OWNERS:
        phrase = phrase_after(tokens, index + 1)
        head = last_head(tokens, phrase)
        after = tokens[head + 1 : head + 3] if head is not None else ()
        named = len(after) == 2 and after[0].text == "," and after[1].capital
        named = named and (after[1].low in FIRST_NAMES or after[1].low not in NOT_NAMES)
        explains = index > 1 and tokens[index - 1].text == "," and tokens[index - 2].capital
        if head is not None and (named or (explains and token.low != "the")):
            yield from _sighting(tokens, phrase.start, head + 1, 0.81, "of somebody named")
    elif token.low == "been" and following is not None and following.low in ("a", "an"):
        yield from _after(tokens, index + 2, 0.6, "been a …")


def _in_lines(page: Page) -> Iterator[Sighting]:
    """A part of a line in a letterhead or signature that is a title and nothing else."""
    tokens = page.tokens
    for line in lines(page, "letterhead", "signature"):
        index = line.start
        while index < line.stop:
            begin = index + (tokens[index].low in ("the", "formerly", "to"))
            phrase = phrase_after(tokens[: line.stop], begin)
            head = last_head(tokens, phrase)
            end = head + 1 if head is not None else begin
            if head is not None:
                end = _with_field(tokens, end, phrase.stop)
                end = with_level(tokens[: line.stop], end, plain=False)
            ended = end == line.stop or tokens[end].text in _PARTS_OF_LINE
            if head is not None and ended and tokens[begin].low not in FIRST_NAMES:
                yield from _sighting(tokens, begin, end, 0.85, "part of a line")
            index = max(end, begin)
            while index < line.stop and tokens[index].text not in _PARTS_OF_LINE:
                index += 1
            index += 1


def _wishes(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "I'd love to be your nursery aide": a wish, and an article after it."""
    before = [token.low for token in tokens[max(0, index - 2) : index]]
    after = tokens[index + 1 : index + 3]
    if (
        len(after) < 2
        or after[0].low not in ("a", "an", "your", "the")
        or after[1].low in WEAK_HEADS
    ):
        return False
    return before[-1:] == ["to"] and before != ["used", "to"]


def _after_of(tokens: tuple[Token, ...], index: int) -> Iterator[Sighting]:
    """As in "the post of …", "applied for …", "interviewed you as …"."""
    before = tokens[index - 1].low if index else ""
    nearby = {
        token.low
        for token in tokens[max(0, index - 8) : index]
        if token.section == tokens[index].section
    }
    if tokens[index].low == "to":
        return
    if before in _OF_NOUNS or (before in _STRONG_NOUNS):
        trusted = before in _TRUSTED_NOUNS
        yield from _after(tokens, index + 1, 0.93, "after " + before, trusted=trusted)
    elif tokens[index].low == "for" and (before in _SEEKING or nearby & _SEEKING):
        yield from _after(tokens, index + 1, 0.85, "interviewed or applied for")
    elif tokens[index].low == "as" and (
        before in ("join", "start", "you", "team", "starting", "candidacy", "serve", "serving")
        or "application" in nearby
        or (before == "work" and index > 1 and tokens[index - 2].low == "to")
    ):
        yield from _after(tokens, index + 1, 0.7, "to work as")


def _after(
    tokens: tuple[Token, ...], begin: int, score: float, why: str, *, trusted: bool = False
) -> Iterator[Sighting]:
    """The title that begins at ``begin`` or after a determiner, if it has a head noun."""
    while begin < len(tokens) and tokens[begin].gap < 3 and tokens[begin].low in DETERMINERS:
        begin += 1
    if begin < len(tokens) and tokens[begin].low in ("position", "role", "post", "job"):
        return
    phrase = phrase_after(tokens, begin)
    if not phrase:
        return
    if phrase.stop < len(tokens) and tokens[phrase.stop].low in _ANNOUNCING:
        return  # the noun that follows announces it better
    head = last_head(tokens, phrase)
    if head is not None:
        end = with_level(tokens, _with_field(tokens, head + 1, phrase.stop))
        end = _with_region(tokens, end) if tokens[head].capital else end
        yield from _sighting(tokens, begin, end, score, why, "head noun")
    elif trusted and _is_title_without_head(tokens, phrase, rare=True, trusted=True):
        yield from _sighting(tokens, begin, phrase.stop, 0.6, why)


def _with_field(tokens: tuple[Token, ...], end: int, stop: int) -> int:
    """``end`` moved over "of Geography" and ", Engineering", which belong to the title."""
    if end < stop and (tokens[end].low in _FIELD_LINKS or tokens[end].text == ","):
        return stop
    return end


def _with_region(tokens: tuple[Token, ...], end: int) -> int:
    """As in "Project Manager – Nordic Region": capitals after a dash."""
    if end >= len(tokens) or tokens[end].text not in ("-", "–", "—") or tokens[end].gap != 1:
        return end
    last = end + 1
    while last < len(tokens) and tokens[last].gap == 1 and tokens[last].capital:
        if tokens[last].low in NOT_NAMES or tokens[last].low in FIRST_NAMES or last > end + 3:
            return end
        last += 1
    return last if last > end + 1 else end


def _by_list(tokens: tuple[Token, ...], index: int) -> Iterator[Sighting]:
    """A title in capitals, or in a subject line, that nothing but its head noun announces."""
    token = tokens[index]
    phrase = phrase_before(tokens, index + 1)
    first = _without_lower(tokens, phrase.start, index) if phrase else index
    following = phrase_after(tokens, index)
    head = last_head(tokens, following)
    if head is None or head != index:
        return
    if any(other.low in _FORMAL for other in tokens[max(0, first - 2) : index]):
        return  # "Mr Cook"
    end = with_level(tokens, _with_field(tokens, index + 1, following.stop))
    alone = end - first == 1
    if alone and (token.low in WEAK_HEADS or token.opens or token.low in FIRST_NAMES):
        return
    score = 0.75 if token.section == "subject" else 0.45 if alone else 0.62
    before = tokens[first - 1].low if first else ""
    after = tokens[end] if end < len(tokens) else None
    if after is not None and after.gap == 1 and after.capital and after.low not in NOT_NAMES:
        score -= 0.3  # "Coach Ramirez": a form of address
    if (
        before in ("your", "our", "my", "their", "his", "her", "dear")
        or token.section == "letterhead"
    ):
        score -= 0.2  # somebody else's title
    if tokens[first].section != token.section or (
        token.text.isupper() and not tokens[first].capital
    ):
        return
    yield from _sighting(tokens, first, end, score, "head noun in capitals")


def _named_again(page: Page, found: Iterable[Sighting]) -> Iterator[Sighting]:
    """Every other place where a title already found stands, in whatever case."""
    starts = {token.start: index for index, token in enumerate(page.tokens)}
    titles = set()
    for seen in found:
        words = tuple(token.low for token in words_of(page, seen.start, seen.end, starts))
        if seen.score >= LEAST + 0.1 and (len(words) > 1 or words[0] not in COMMON_WORDS):
            titles.add(words)
    for first, end in occurrences([token.low for token in page.tokens], titles):
        yield from _sighting(page.tokens, first, end, 0.8, "named before")
