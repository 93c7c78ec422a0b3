"""Which interview a person means: by its number, its company, its title or a name."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from difflib import get_close_matches

from analyser.errors import AnalyserError
from analyser.interview_log.logged import LoggedInterview


def choose(wanted: str, interviews: Sequence[LoggedInterview]) -> LoggedInterview:
    """The only interview that fits.

    A number fits exactly. Else the whole of a company, title or interviewer's name comes before a
    part of one, whatever the case and the accents.

    Raises:
        AnalyserError: none fits, or several do; the message lists them.
    """
    for logged in interviews:
        if logged.id == wanted.strip():
            return logged
    folded = _fold(wanted)
    for fits in (_is_one, _is_part):
        found = [logged for logged in interviews if folded and fits(folded, _names(logged))]
        if len(found) == 1:
            return found[0]
        if found:
            lines = "".join(f"\n  {describe(logged)}" for logged in found)
            raise AnalyserError(f"{wanted!r} may be any of these; give its number:{lines}")
    names = {_fold(name): name for logged in interviews for name in _spelled(logged)}
    near = get_close_matches(folded, names, n=1)
    meant = f"did you mean {names[near[0]]!r}?" if near else "`analyser interview list` shows them"
    raise AnalyserError(f"no interview in the log fits {wanted!r}; {meant}")


def describe(logged: LoggedInterview) -> str:
    """One line that tells an interview from others: ``3  Acme, Data Analyst, 2026-03-02``."""
    interview = logged.interview
    day = interview.held_on.isoformat() if interview.held_on else "no day"
    parts = (interview.company, interview.job_title, logged.round, day)
    return f"{logged.id}  {', '.join(part for part in parts if part)}"


def _is_one(wanted: str, names: Sequence[str]) -> bool:
    return wanted in names


def _is_part(wanted: str, names: Sequence[str]) -> bool:
    return any(wanted in name for name in names)


def _names(logged: LoggedInterview) -> list[str]:
    return [_fold(name) for name in _spelled(logged)]


def _spelled(logged: LoggedInterview) -> list[str]:
    interview = logged.interview
    return [interview.company, interview.job_title, *interview.interviewers]


def _fold(name: str) -> str:
    """Lower case, no accents, single spaces."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(one for one in letters if not unicodedata.combining(one)).split())
