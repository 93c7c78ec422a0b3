"""``analyser interview import``: the log from files."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from analyser.cli.log_input import GIVEN, ZONE, form_option, is_terminal
from analyser.cli.saying import agree, say
from analyser.errors import AnalyserError, not_utf8, unreadable
from analyser.interview_log.sqlite_file import SQLITE_HEADER
from analyser.resources import log_address

if TYPE_CHECKING:
    from analyser.interview_log.logged import Entry, LoggedInterview
    from analyser.interview_log.store import InterviewLog


@click.command(name="import")
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=GIVEN)
@click.option("--company", type=GIVEN, help="The employer, where an invitation does not tell.")
@click.option("--job-title", type=GIVEN, help="The job title, where an invitation does not tell.")
@click.option("--time-zone", default="", type=ZONE, help="Your zone, for times in UTC.")
@click.option(
    "--my-address",
    "own",
    type=GIVEN,
    multiple=True,
    metavar="ADDRESS",
    help="An email address of yours, so that you are not taken for an interviewer.",
)
@click.option("--yes", is_flag=True, help="Store what an invitation says without asking.")
@form_option
def import_(
    files: tuple[str, ...],
    company: str | None,
    job_title: str | None,
    time_zone: str,
    own: tuple[str, ...],
    yes: bool,
    form: str,
) -> int:
    """Log interviews from calendar invitations (.ics), CSV tables, JSON exports or backups.

    The mail that brought an invitation (.eml) does as well.

    Nothing is added twice: an invitation that is in the log already moves its interview to the new
    day and time and gives it a job title where it has none, and entries of an export that are there
    already stay as they are.

    On a terminal you are shown what an invitation says before it is stored.
    """
    from analyser.cli.log_output import print_interviews
    from analyser.interview_log.mailed import invitation_in
    from analyser.interview_log.store import InterviewLog
    from analyser.presenting.present import print_json

    stored: list[LoggedInterview] = []
    failures: list[str] = []
    with InterviewLog.open(log_address()) as log:
        for file in files:
            try:
                data = _read(file)
                invitation = invitation_in(data, file)
                if invitation is None:
                    stored += _merge(log, data, file)
                    continue
                logged = _invited(invitation, file, time_zone, own, company, job_title)
                kept = _store_invitation(log, logged, ask=is_terminal() and not yes)
            except AnalyserError as error:  # the other files are read all the same
                failures.append(str(error))
                continue
            if kept:
                stored.append(kept)
                _tell_of_the_rest(kept, file, company, job_title)
    if form == "json":
        print_json([logged.to_dict() for logged in stored])
    elif stored:
        print_interviews(stored)
    for failure in failures:
        say(f"analyser: {failure}")
    return 2 if failures else 0


def _read(file: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as error:
        raise unreadable(file, error) from error
    except ValueError as error:
        raise AnalyserError(f"{file}: cannot be read ({error})") from error


def _merge(log: InterviewLog, data: bytes, file: str) -> list[LoggedInterview]:
    """Add what a table, an export or a backup holds; the interviews that were not there yet."""
    if Path(file).suffix.lower() == ".eml":
        raise AnalyserError(
            f"{file}: this mail carries no invitation; log the interview with "
            "`analyser interview add`"
        )
    merged = log.merge(_entries(data, file))
    say(
        f"{file}: interviews added {len(merged.interviews)}, there already "
        f"{merged.known}; contacts added {merged.contacts}"
    )
    return list(merged.interviews)


def _entries(data: bytes, file: str) -> list[Entry]:
    """The entries of a table, an export or a backup, by what the file begins with."""
    from analyser.interview_log.exchange import from_csv, from_json

    if data.startswith(SQLITE_HEADER):
        return _backed_up(data, file)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise not_utf8(file, error) from error
    is_json = Path(file).suffix.lower() == ".json" or text.lstrip().startswith(("[", "{"))
    return (from_json if is_json else from_csv)(text, file)


def _backed_up(data: bytes, file: str) -> list[Entry]:
    """The entries of a copy of the log's file, which stays as it is, however old its tables are."""
    from analyser.interview_log.store import InterviewLog

    with TemporaryDirectory() as folder:
        copy = Path(folder) / "copy.sqlite3"
        copy.write_bytes(data)
        try:
            with InterviewLog.open(copy) as log:
                return log.entries()
        except AnalyserError as error:
            raise AnalyserError(
                f"{file}: this is no backup of the log, or a damaged or newer one; "
                "`analyser interview export --output FILE.sqlite3` writes one"
            ) from error


def _invited(
    data: bytes,
    file: str,
    time_zone: str,
    own: tuple[str, ...],
    company: str | None,
    job_title: str | None,
) -> LoggedInterview:
    """The interview that an invitation says, with what the user adds."""
    from analyser.interview_log.invitations import read_invitation
    from analyser.interview_log.logged import change, tidy_interview

    invitation = read_invitation(data, file, time_zone=time_zone, own=own)
    if invitation.cancelled:
        raise AnalyserError(
            f"{file}: this calls the interview off; nothing was stored. `analyser interview "
            "remove` forgets it, `analyser interview edit --outcome` says what became of it"
        )
    logged = invitation.logged
    if company or job_title:
        logged = change(
            logged,
            company=company or logged.interview.company,
            job_title=job_title or logged.interview.job_title,
        )
    if not logged.interview.company:
        raise AnalyserError(
            f"{file}: the invitation ({invitation.title!r}) names no company; give --company"
        )
    return tidy_interview(logged)


def _store_invitation(
    log: InterviewLog, logged: LoggedInterview, *, ask: bool
) -> LoggedInterview | None:
    """Keep an invitation, or move the interview that it was kept as; nothing where refused."""
    from analyser.cli.log_output import print_interview

    known = [one for one in log.interviews() if logged.uid and one.uid == logged.uid]
    if ask:
        say("It is in the log already and moves:" if known else "The invitation says:")
        print_interview(logged, err=True)
        if not agree("Store it?", default=True):
            return None
    if not known:
        return log.add(logged)
    return log.edit(
        known[0].id,
        held_on=logged.interview.held_on,
        starts_at=logged.starts_at,
        time_zone=logged.time_zone,
        job_title=known[0].interview.job_title or logged.interview.job_title,
    )


def _tell_of_the_rest(
    kept: LoggedInterview, file: str, company: str | None, job_title: str | None
) -> None:
    """Say what an interview still lacks, and which option it did not take over what it had."""
    edit = f"`analyser interview edit {kept.id}"
    interview = kept.interview
    if not interview.job_title:
        say(f"{file}: no job title is known; add it with {edit} --job-title TITLE`")
    for option, given, has in (
        ("--company", company, interview.company),
        ("--job-title", job_title, interview.job_title),
    ):
        if given and " ".join(given.split()) != has:
            say(f"{file}: it is in the log with {has!r}, which stays; {edit} {option}` changes it")
