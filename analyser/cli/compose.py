"""``analyser compose``: a first draft from the log."""

from __future__ import annotations

from datetime import date

import click

from analyser.cli.from_log import logged
from analyser.cli.log_input import GIVEN, form_option, is_terminal
from analyser.cli.options import KIND_TO_WRITE, SEND_ON, choice
from analyser.cli.saying import say
from analyser.cli.when import HEADLINES
from analyser.errors import AnalyserError
from analyser.labels import CHANNELS, Channel, Kind
from analyser.timing_messages import spell
from analyser.types import Interview


@click.command()
@click.argument("wanted", metavar="INTERVIEW")
@KIND_TO_WRITE
@choice("--channel", CHANNELS, "email", "How it reaches the interviewer.")
@click.option(
    "--variant", default="1", show_default=True, metavar="N", help="Which wording, or all of them."
)
@SEND_ON
@click.option(
    "--name", type=GIVEN, help="Your own name, for the sign-off; by default that of the settings."
)
@click.option("--phone", type=GIVEN, help="Your number, for a voicemail or a letter.")
@form_option
def compose(
    wanted: str,
    kind: Kind,
    channel: Channel,
    variant: str,
    send_on: date,
    name: str | None,
    phone: str | None,
    form: str,
) -> None:
    """Write a first draft of a follow-up about INTERVIEW, from what the log knows.

    INTERVIEW is the number of an interview in the log, or a part of its company, title or an
    interviewer's name. What the log does not know is left out, and what you sent before is said in
    other words where its text is logged. Where the log has an offer, a refusal or a withdrawal,
    nothing is left to ask and no draft is written.
    """
    from analyser.composing.compose import compose as write
    from analyser.control_characters import harmless
    from analyser.presenting.present import print_json, print_plain
    from analyser.settings import load_settings
    from analyser.timing import assess

    settings = load_settings()
    interview, contacts = logged(wanted)
    assert interview is not None  # `logged` finds one or says why not
    phone = phone if phone is not None else settings.phone
    drafts = write(
        interview,
        contacts,
        name=name or settings.name or _ask_name(),
        send_on=send_on,
        kind=kind,
        channel=channel,
        phone=phone,
    )
    chosen = _choose(variant, len(drafts))
    if form == "json":
        about = {"interview": interview.id, "kind": kind, "channel": channel}
        about["send_on"] = send_on.isoformat()
        print_json([about | {"variant": number, "text": drafts[number - 1]} for number in chosen])
    else:
        for number in chosen:
            if len(chosen) > 1:
                print_plain(f"--- {number} of {len(drafts)} ---\n")
            text = "\n".join(harmless(line) for line in drafts[number - 1].splitlines())
            print_plain(text + "\n" * (number != chosen[-1]))
    if channel != "email" and not phone:
        say(f"a {channel} should say how to reach you: give --phone")
    if interview.held_on:
        timing = assess(interview, contacts, kind=kind, send_on=send_on, settings=settings.timing)
        if timing.code != "good":
            say(f"{HEADLINES[timing.verdict][0]} {timing.message}")
    else:
        say(_without_day(interview))


def _without_day(interview: Interview) -> str:
    """What can be said of the timing of an interview that has no day."""
    wish = interview.no_contact
    until = f" until {spell(wish)}" if isinstance(wish, date) else ""
    return (
        f"{f'You were asked not to write{until}. ' if wish else ''}The log has no day of this "
        "interview, and so no good day to write; add it with "
        f"`analyser interview edit {interview.id} --held-on DATE`"
    )


def _ask_name() -> str:
    """Ask who signs.

    Raises:
        AnalyserError: there is nobody to ask.
    """
    if not is_terminal():
        raise AnalyserError(
            'a draft is signed with your name: give --name, or put name = "…" into settings.toml'
        )
    answer: str = click.prompt("Your name, for the sign-off", err=True)
    return answer


def _choose(variant: str, count: int) -> list[int]:
    """The numbers of the wordings to print, from 1.

    Raises:
        AnalyserError: there is no such wording.
    """
    if variant == "all":
        return list(range(1, count + 1))
    if variant.isdecimal() and 1 <= int(variant) <= count:
        return [int(variant)]
    known = f"1 to {count}" if count > 1 else "1"
    raise AnalyserError(f"there is no variant {variant!r}; give {known}, or all")
