"""Free notes of an interview, read into a proposal that shows the words each item came from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from analyser.interview_log.logged import LoggedInterview, change
from analyser.interview_log.note_people import find_interviewers, spell_name
from analyser.interview_log.note_promises import find_promises
from analyser.interview_log.note_themes import find_rounds, find_themes
from analyser.interview_log.note_wishes import find_wishes
from analyser.reading.lexicon import fold
from analyser.reading.sentences import split_sentences
from analyser.types import Span

ItemName = Literal["promise", "no_contact", "interviewer", "theme", "round"]
ITEM_NAMES: tuple[ItemName, ...] = get_args(ItemName)

_LONGEST = 1000  # characters of a sentence


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that the notes seem to say; ``text[start:end]`` are the words that say it."""

    name: ItemName
    value: date | str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """What notes seem to say: at most one promise and one wish, and any number of the rest."""

    text: str
    items: tuple[Item, ...]

    def words(self, item: Item) -> str:
        """The words of the notes that an item came from, on one line."""
        return " ".join(self.text[item.start : item.end].split())


def read_notes(
    text: str, on: date, country: str | None = None, day_order: str = "auto"
) -> Proposal:
    """Read a promise, a wish not to be written to, people, themes and rounds from free notes.

    Args:
        text: the notes.
        on: the day on which it was said, from which durations count: that of the interview.
        country: whose public holidays are no business days.
        day_order: ``dmy`` or ``mdy`` for dates in figures.

    Returns:
        The items by kind, in the order of :data:`ITEM_NAMES`, then of the text. Of several promises
        and wishes the one that asks for the most patience is taken.
    """
    found = list(_items(text, on, country, day_order))
    chosen: list[Item] = []
    for name in ITEM_NAMES:
        items = sorted((item for item in found if item.name == name), key=lambda item: item.start)
        if name in {"promise", "no_contact"}:
            items = sorted(items, key=_patience)[-1:]
        chosen += _distinct(items)
    return Proposal(text, tuple(chosen))


def accept(logged: LoggedInterview, items: tuple[Item, ...]) -> LoggedInterview:
    """Add to an interview what a person agreed to; what it says already wins."""
    interview = logged.interview
    promise, wish = interview.promise, interview.no_contact
    named: dict[str, list[str]] = {
        "interviewer": list(interview.interviewers),
        "theme": list(interview.themes),
        "round": [],
    }
    for item in items:
        if item.name == "no_contact":
            wish = wish or item.value
        elif isinstance(item.value, date):
            promise = promise or item.value
        elif item.name != "interviewer" or not _is_known(item.value, named[item.name]):
            named[item.name].append(item.value)
    return change(
        logged,
        promise=promise,
        no_contact=wish,
        interviewers=tuple(dict.fromkeys(named["interviewer"])),
        themes=tuple(dict.fromkeys(named["theme"])),
        round=logged.round or ", ".join(named["round"]),
    )


def _is_known(name: str, people: Sequence[str]) -> bool:
    """Whether a name, or a part of it such as "Sara", is that of somebody who is logged."""
    words = set(map(fold, name.split()))
    return any(words <= set(map(fold, known.split())) for known in people)


def _items(text: str, on: date, country: str | None, day_order: str) -> Iterator[Item]:
    promised: date | None = None
    for sentence in _sentences(text):
        promises = list(find_promises(text, sentence, on, country, day_order))
        wishes = list(find_wishes(text, sentence, on, country, day_order, promised))
        for wish in wishes:
            yield Item("no_contact", *wish)
        for said in promises:
            # "do not call before Friday" promises nothing
            if not any(wish.start < said.end and said.start < wish.end for wish in wishes):
                yield Item("promise", *said)
                promised = said.value if isinstance(said.value, date) else promised
        for name in find_interviewers(text, sentence):
            yield Item("interviewer", spell_name(text[name.start : name.end]), *name)
        for theme in find_themes(text, sentence):
            yield Item("theme", *theme)
        for round_ in find_rounds(text, sentence):
            yield Item("round", *round_)


def _sentences(text: str) -> Iterator[Span]:
    """The sentences, in pieces of a length that a person could have written."""
    for sentence in split_sentences(text, 0, len(text)):
        for start in range(sentence.start, sentence.end, _LONGEST):
            yield Span(start, min(start + _LONGEST, sentence.end))


def _patience(item: Item) -> tuple[bool, str]:
    return item.value == "always", str(item.value)


def _distinct(items: list[Item]) -> Iterator[Item]:
    """Each value once; "Sara" is "Sara Chen" where both are named."""
    names = {str(item.value) for item in items}
    seen: set[str] = set()
    for item in items:
        value = str(item.value)
        longer = item.name == "interviewer" and any(name.startswith(f"{value} ") for name in names)
        if value.casefold() not in seen and not longer:
            seen.add(value.casefold())
            yield item
