"""The one sentence that tells a person what the timing check found, and names the days."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from analyser.labels import Kind

_FOR_BOTH: Mapping[str, str] = {
    "not_yet_held": "The interview is on {held_on}; write after it, from {next_day} on.",
    "closed:offer": "They made you an offer, so there is no news to ask for; answer that instead.",
    "closed:rejected": "They said no this time, so there is no news to ask for; save your "
    "strength for the next one.",
    "closed:withdrawn": "You withdrew this application, so there is no news to ask for.",
    "no_contact": "You were asked not to write until {asked_until}; "
    "the first good day is {next_day}.",
    "no_contact:always": "You were asked not to write; wait until they do.",
}

_STATUS: Mapping[str, str] = {
    **_FOR_BOTH,
    "too_many": "You have sent {count} since they last spoke to you; leave the next word to them.",
    "too_soon_again": "You last wrote on {last_status}; wait until {next_day} before you ask "
    "again.",
    "before_promise": "They said that they would answer by {promise}; write on {next_day} if they "
    "have not.",
    "before_promise:assumed": "No day was promised, so give them until {promise}; write on "
    "{next_day} if they have not answered.",
    "in_grace": "They said {promise}; give them a few days more and write on {next_day}.",
    "in_grace:assumed": "No day was promised and a week or so is usual; give them a few days more "
    "and write on {next_day}.",
    "exactly_a_week": "{send_on} is exactly a week after the interview, when everybody writes; "
    "write on {next_day}.",
    "not_a_business_day": "{send_on} is no business day; write on {next_day}.",
    "late": "The best days were {earliest} to {latest}; write now, and say why you write only now.",
    "good": "A good day to write: the window is open from {earliest} to {latest}.",
    "good:after": "The best days were {earliest} to {latest}; {send_on} is still a good one.",
}

_THANKS: Mapping[str, str] = {
    **_FOR_BOTH,
    "not_yet_held": "The interview is on {held_on}; send your thanks from then to {latest}.",
    "no_contact": "You were asked not to write until {asked_until}; thank them in the message that "
    "you send on {next_day} or later.",
    "already_thanked": "You have already sent a thank-you note; one is enough.",
    "late_thanks": "Thanks are best sent by {latest}; send yours now and keep it short.",
    "too_late_for_thanks": "Thanks alone were due by {latest}; write a status message that thanks, "
    "on {next_day} or later.",
    "good": "A good day for thanks: they are best sent by {latest}.",
}

_MESSAGES: Mapping[Kind, Mapping[str, str]] = {"status": _STATUS, "thank_you": _THANKS}


def explain(kind: Kind, code: str, variants: tuple[str, ...], facts: Mapping[str, object]) -> str:
    """The sentence for a verdict.

    Args:
        kind: what the planned message is.
        code: the code of the first rule that holds.
        variants: circumstances in which the code may be told in other words, such as
            ``"assumed"``; the first that has words of its own wins.
        facts: the days, counts and words that a sentence may name.
    """
    messages = _MESSAGES[kind]
    keys = (*(f"{code}:{variant}" for variant in variants), code)
    template = next(messages[key] for key in keys if key in messages)
    shown = {name: _show(value) for name, value in facts.items()}
    sentence = template.format_map(shown)
    return sentence[0].upper() + sentence[1:]


def spell(day: date) -> str:
    """``Thursday 12 March 2026``: with its weekday, and no doubt which number is the month."""
    return f"{day:%A} {day.day} {day:%B %Y}"


def _show(value: object) -> str:
    return spell(value) if isinstance(value, date) else str(value)
