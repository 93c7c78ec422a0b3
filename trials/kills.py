"""Processes that are killed while they write the log, and what they leave.

The writer changes an interview as a whole, from one number to the next: its company, its notes,
every theme and every person carry the number. Each of its rounds also adds an interview and
removes one. It is killed at a random moment, once it has begun to write.
"""

from __future__ import annotations

import random
import subprocess
import sys
import time

from analyser.interview_log.logged import Entry, LoggedInterview
from analyser.interview_log.store import InterviewLog
from analyser.types import Interview

LONGEST = 0.06  # seconds that a writer lives after its first write: some three of its rounds

WRITER = """
import sys
from datetime import date
from itertools import count
from analyser.interview_log.store import InterviewLog
from analyser.types import Contact, Interview

place, identifier = sys.argv[1:]
with InterviewLog.open(place) as log:
    last = int(log.get(identifier).interview.company)
    for number in count(last + 1):
        names = tuple(f"{number} {letter}" for letter in "abcdefgh")
        log.edit(identifier, company=str(number), notes=f"{number} " * 2000,
                 interviewers=names, themes=names, addresses={name: name for name in names})
        if number == last + 1:
            print("writing", flush=True)
        added = log.add(Interview("pair", str(number), names, themes=names))
        log.add_contact(added.id, Contact(date(2026, 3, 2), text=str(number)))
        log.remove(added.id)
"""


def numbers_in(logged: LoggedInterview) -> set[str]:
    """Every number that an interview carries: one, where it is whole."""
    interview = logged.interview
    texts = (interview.company, interview.notes, *interview.interviewers, *interview.themes)
    return {word for text in texts for word in text.split() if word.isdecimal()}


def assert_whole(place: str, identifier: str, before: int) -> int:
    """Check the state after a kill, and return the number that was reached."""
    with InterviewLog.open(place) as log:
        entries: dict[str, Entry] = {entry.logged.id: entry for entry in log.entries()}
    kept = entries.pop(identifier).logged
    (number,) = numbers_in(kept)
    assert int(number) > before
    assert len(kept.interview.interviewers) == len(kept.interview.themes) == 8
    assert len(kept.addresses) == 8
    for entry in entries.values():
        # at most one a kill, which was added and not yet removed
        assert len(entry.logged.interview.interviewers) == len(entry.logged.interview.themes) == 8
        assert len(entry.contacts) <= 1
    return int(number)


def kill_often(place: str, times: int) -> None:
    """Kill a writer so many times; after each the log holds the old state or the new."""
    with InterviewLog.open(place) as log:
        names = tuple(f"0 {letter}" for letter in "abcdefgh")
        identifier = log.add(Interview("0", "", names, themes=names)).id
    reached, moments = 0, random.Random(times)
    for _ in range(times):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, place, identifier], stdout=subprocess.PIPE
        )
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"writing\n"
        time.sleep(moments.uniform(0, LONGEST))
        writer.kill()
        writer.wait()
        writer.stdout.close()
        reached = assert_whole(place, identifier, reached)
