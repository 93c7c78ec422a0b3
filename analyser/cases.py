"""What there is to analyse: a draft with what it is held against, alone or some at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from types import NoneType

from analyser.errors import AnalyserError
from analyser.field_checks import check_each, check_kind
from analyser.reading.files import check_whole
from analyser.types import Contact, Draft, Interview

_TOGETHER = 50
"""So many drafts are analysed together; twice as many gain nothing more."""

_CHARACTERS = 100_000
"""From so many characters on fewer are, so that long ones take no more memory."""


@dataclass(frozen=True, slots=True)
class Case:
    """A draft, and the interview and contacts that it is held against, if any."""

    draft: Draft
    interview: Interview | None = None
    contacts: Sequence[Contact] = ()

    def check(self) -> None:
        """Make sure that it can be analysed.

        Raises:
            AnalyserError: the draft's text is not whole, or a field is of another kind.
        """
        check_kind("draft", self.draft, Draft)
        check_kind("interview", self.interview, Interview, NoneType)
        check_each("contacts", self.contacts, Contact)
        check_whole(self.draft.text, self.draft.id or "the draft")


def sound(case: Case | AnalyserError) -> Case | AnalyserError:
    """The case, or what is wrong with it."""
    if isinstance(case, Case):
        try:
            case.check()
        except AnalyserError as error:
            return error
    return case


def batches(cases: Iterable[Case | AnalyserError]) -> Iterator[list[Case | AnalyserError]]:
    """Neighbouring cases, as many as are analysed together.

    Where the cases end with an exception, those before it come first.
    """
    batch: list[Case | AnalyserError] = []
    room = _CHARACTERS
    try:
        for case in cases:
            batch.append(case)
            room -= len(case.draft.text) if isinstance(case, Case) else 0
            if len(batch) == _TOGETHER or room <= 0:
                yield batch
                batch, room = [], _CHARACTERS
    except Exception:
        yield batch
        raise
    if batch:
        yield batch
