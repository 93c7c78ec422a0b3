"""Interviews and contacts that several tests use."""

from __future__ import annotations

from datetime import date, time

from analyser.interview_log.logged import LoggedInterview
from analyser.types import Contact, Interview

ACME = LoggedInterview(
    Interview(
        company="Acme Robotics",
        job_title="Senior Data Analyst",
        interviewers=("Sara Chen", "Zoë O’Neill-Åkesson"),
        held_on=date(2026, 3, 2),
        promise=date(2026, 3, 13),
        no_contact=date(2026, 3, 6),
        themes=("billing migration", "on-call rota"),
        notes="They'll get back to me by the end of next week.\r\n\n– nice people 🌅",
    ),
    addresses={"Sara Chen": "sara.chen@acme-robotics.example"},
    starts_at=time(14, 30),
    time_zone="Europe/Berlin",
    round="second",
    uid="7f3a@calendar.example",
)
BRIGHT = LoggedInterview(Interview("Bright & Co", "Analyst", ("Tom",), date(2026, 3, 9)))
LATER_AT_ACME = LoggedInterview(
    Interview("Acme Robotics", "Team Lead", ("Sara Chen",), no_contact="always", outcome="rejected")
)
SENT = Contact(date(2026, 3, 3), "thank_you", "email", text="Hi Sara,\nthank you!")
ASKED = Contact(date(2026, 3, 18), "status", "voicemail")
REPLIED = Contact(date(2026, 3, 19), "reply", "phone", promise=date(2026, 3, 27))
