"""``analyser rules`` and ``analyser schema``: what the program knows about itself."""

from __future__ import annotations

import click

from analyser.cli.options import split_rules


@click.command()
@click.argument("chosen", metavar="[RULE]...", nargs=-1, callback=split_rules)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def rules(chosen: tuple[str, ...], form: str) -> None:
    """List every finding that a report can carry, with the rules behind it and their examples.

    RULE is an id or a family, such as "tone.needy" or "timing"; without one, all are listed. What
    is not wanted is left out of reports with --ignore RULE. An error or a warning keeps a draft
    from being ready, a hint does not.
    """
    from analyser.presenting.present import print_json, print_plain
    from analyser.presenting.reference import describe_rules, rules_as_text

    described = describe_rules(chosen)
    if form == "json":
        print_json(described)
    else:
        print_plain(rules_as_text(described))


@click.command()
def schema() -> None:
    """Print the JSON Schema of the report."""
    from analyser.presenting.present import print_json
    from analyser.presenting.schema import report_schema

    print_json(report_schema())
