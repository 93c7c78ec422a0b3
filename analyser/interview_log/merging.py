"""Entries of elsewhere joined to a log: what it does not have is added, nothing is changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Connection

from analyser.interview_log.logged import Entry, LoggedInterview
from analyser.interview_log.rows import (
    insert_contact,
    insert_interview,
    read_contacts,
    read_interviews,
)


class Merged(NamedTuple):
    """What :meth:`InterviewLog.merge` did; entries that were there already are left as they are."""

    interviews: tuple[LoggedInterview, ...]
    contacts: int
    known: int


def merge(connection: Connection, entries: Sequence[Entry]) -> Merged:
    """Add what the log does not have, by the ``uid`` of each; the entries must be tidy."""
    by_uid = {logged.uid: logged for logged in read_interviews(connection)}
    contact_uids = {contact.uid for _, contact in read_contacts(connection)}
    added: list[LoggedInterview] = []
    contacts = 0
    for entry in entries:
        logged = by_uid.get(entry.logged.uid)
        if logged is None:
            logged = insert_interview(connection, entry.logged)
            by_uid[logged.uid] = logged
            added.append(logged)
        for contact in entry.contacts:
            if contact.uid not in contact_uids:
                kept = insert_contact(connection, int(logged.id), contact)
                contact_uids.add(kept.uid)
                contacts += 1
    return Merged(tuple(added), contacts, len(entries) - len(added))
