"""The job title that a message is about.

A title is announced by words such as "the … position", "interviewed for", "the post of …"; it is
known by its head noun ("nurse", "Engineer"), and reaches over the ranks, trades and fields beside
it. The span is the title alone, without "the" and "position".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import attrgetter

from analyser.reading.layout import Layout
from analyser.reading.lexicon import COMMON_WORDS, cue
from analyser.reading.page import (
    Page,
    Token,
    initials_of,
    occurrences,
    read_page,
    token_at,
    words_of,
)
from analyser.reading.sightings import LEAST, Sighting, settle
from analyser.reading.titles.brackets import by_brackets
from analyser.reading.titles.clauses import IN_CLAUSES, in_clauses
from analyser.reading.titles.cues import (
    about_one,
    after,
    after_of,
    before_noun,
    is_label,
)
from analyser.reading.titles.frames import in_frames
from analyser.reading.titles.levels import level_end
from analyser.reading.titles.mentions import (
    UNANNOUNCED,
    by_list,
    in_lines,
    is_bare,
    matter_of_letter,
    only_one_named,
)
from analyser.reading.titles.spans import title_sighting
from analyser.reading.titles.wishes import one_of_many, takes_article, wishes
from analyser.reading.titles.words import ANNOUNCING_NOUNS, is_head
from analyser.reading.titles.writers import is_apposed_writer, is_who_writes
from analyser.types import Entity

_OF = frozenset(("of", "for", "as"))
_FOLDED = attrgetter("low")
_I_AM = frozenset(("i'm", "im", "am"))
_BE = frozenset(("be", "being"))
_LABELS = cue("title.labels")
_ABOUT = cue("title.about")
_BECOMING = cue("title.becoming")
_ANNOUNCING = ANNOUNCING_NOUNS.union(
    _OF, _I_AM, _BE, _LABELS, _ABOUT, _BECOMING, IN_CLAUSES, ("the",)
)
"""Words at which a title may be announced: most of a message is passed over with one look."""
_SURE = 0.8
_UNREAD = frozenset(("header", "greeting", "signature", "closing"))


def find_titles(text: str, layout: Layout) -> tuple[Entity, ...]:
    """Find the job titles in the writer's own part of ``text``: JOB_TITLE entities, by start."""
    return settle(text, title_sightings(read_page(text, layout)))


def title_sightings(page: Page) -> tuple[Sighting, ...]:
    """The titles on the page, with their evidence."""
    first = _without_others(page, (*_announced(page), *by_brackets(page)))
    if all(seen.score < LEAST or seen.evidence == UNANNOUNCED for seen in first):
        framed = tuple(in_frames(page))
        first = (*first, *framed)
        if all(seen.score < LEAST for seen in first):
            first = (*first, *only_one_named(page))
    return (*first, *_named_again(page, first), *in_lines(page), *matter_of_letter(page))


def _without_others(page: Page, found: tuple[Sighting, ...]) -> tuple[Sighting, ...]:
    """Beside a title that is announced, one in capitals alone is somebody's own: left out.

    It stays where it is the announced title once more, longer or shorter.
    """
    text = page.text.casefold()
    sure = {text[seen.start : seen.end] for seen in found if seen.score >= _SURE}
    if not sure:
        return found

    def is_other(seen: Sighting) -> bool:
        words = text[seen.start : seen.end]
        return not any(words in title or title in words for title in sure)

    return tuple(seen for seen in found if seen.evidence != UNANNOUNCED or not is_other(seen))


def _announced(page: Page) -> Iterator[Sighting]:
    tokens = page.tokens
    for index, token in enumerate(tokens):
        announces = token.low in _ANNOUNCING
        stands_out = token.capital or token.section == "subject"
        if not (announces or stands_out) or token.kind != "word" or token.section in _UNREAD:
            continue
        if announces:
            yield from _announced_by(tokens, index)
        if stands_out and is_head(token) and (token.capital or not is_bare(tokens, index)):
            yield from by_list(tokens, index)


def _announced_by(tokens: tuple[Token, ...], index: int) -> Iterator[Sighting]:
    """The titles that the word at ``index`` announces, before it or after it."""
    low = tokens[index].low
    if low in ANNOUNCING_NOUNS:
        yield from before_noun(tokens, index)
    if low in _OF:
        yield from after_of(tokens, index)
    elif low in _BECOMING and takes_article(tokens, index):
        yield from after(tokens, index + 1, 0.8, "one to become or be hired")
    elif low in _LABELS and tokens[index].section != "subject" and is_label(tokens, index):
        yield from after(tokens, index + 2, 0.75, "labelled")
    elif low in _ABOUT:
        yield from about_one(tokens, index)
    elif low in _I_AM and is_who_writes(tokens, index):
        yield from after(tokens, index + 1, 0.6, "I am the …")
    elif low == "the" and is_apposed_writer(tokens, index):
        yield from after(tokens, index + 1, 0.6, "writer, the …")
    elif low in _BE and wishes(tokens, index):
        yield from after(tokens, index + 1, 0.6, "to be one")
        yield from one_of_many(tokens, index + 1)
    elif low in IN_CLAUSES:
        yield from in_clauses(tokens, index)


def _named_again(page: Page, found: Iterable[Sighting]) -> Iterator[Sighting]:
    """Every other place where a title already found stands, in whatever case."""
    titles = set()
    for seen in found:
        words = tuple(token.low for token in words_of(page, seen.start, seen.end))
        if seen.score >= LEAST + 0.1 and (len(words) > 1 or words[0] not in COMMON_WORDS):
            titles.add(words)
    for first, end in occurrences(page, titles, _FOLDED):
        graded = token_at(page.tokens, end).gap == 1  # "geologist, um, geologist level two"
        last = level_end(page.tokens, end) if graded else end
        yield from title_sighting(page.tokens, first, last, 0.8, "named before")
    for index in initials_of(page, titles):
        yield from title_sighting(page.tokens, index, index + 1, 0.8, "initials of a title")
