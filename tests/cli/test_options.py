from datetime import date

import click
import pytest
from click.testing import CliRunner

from analyser.cli.options import DraftOptions, draft_options


@click.command()
@click.argument("word")
@draft_options(fail_on="warning")
def command(word, options):
    click.echo(repr((word, options)))


def options_of(*arguments: str) -> DraftOptions:
    result = CliRunner().invoke(command, ["word", *arguments], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    names = {"datetime": __import__("datetime"), "DraftOptions": DraftOptions}
    word, options = eval(result.output, names)
    assert word == "word"
    return options


def test_without_options_the_day_is_today_and_everything_is_found_out():
    assert options_of() == DraftOptions(
        interview=None,
        send_on=date.today(),
        kind="auto",
        channel="auto",
        sensitivity=None,
        only=(),
        ignore=(),
        fail_on="warning",
    )


def test_rules_may_be_repeated_and_listed_with_commas():
    options = options_of("--only", "tone, wording.length", "--only", "element,")
    assert options.only == ("tone", "wording.length", "element")


def test_a_day_is_read():
    assert options_of("--send-on", "2026-11-30").send_on == date(2026, 11, 30)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--send-on", "tomorrow"], "2026-11-30"),
        (["--send-on", "2026-02-30"], "2026-11-30"),
        (["--kind", "thanks"], "thank_you"),
        (["--channel", "fax"], "voicemail"),
        (["--sensitivity", "loud"], "quiet"),
        (["--fail-on", "info"], "never"),
        (["--only", "tones"], "element, tone, wording"),
        (["--ignore", "tone,tone.need"], "tone.needy"),
        (["--only", ""], "there is no rule in it"),
        (["--ignore", " , "], "there is no rule in it"),
        (["--interview", " "], "it is empty; give a value, or leave it out"),
    ],
)
def test_an_unknown_value_is_a_usage_error_that_says_what_to_write(arguments, words):
    result = CliRunner().invoke(command, ["word", *arguments])
    assert result.exit_code == 2
    assert arguments[0] in result.output
    assert words in result.output


@pytest.mark.parametrize(
    ("fail_on", "failing"),
    [
        ("never", []),
        ("error", ["error"]),
        ("warning", ["error", "warning"]),
        ("hint", ["error", "warning", "hint"]),
    ],
)
def test_a_severity_fails_from_the_chosen_one_on(fail_on, failing):
    options = options_of("--fail-on", fail_on)
    assert [s for s in ("error", "warning", "hint") if options.fails(s)] == failing
