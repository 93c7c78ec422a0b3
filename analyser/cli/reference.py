"""``analyser rules`` and ``analyser schema``: what the program knows about itself."""

from __future__ import annotations

import click


@click.command()
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def rules(form: str) -> None:
    """List every rule with its examples."""
    from analyser.presenting.present import print_json, print_plain
    from analyser.presenting.reference import describe_rules, rules_as_text

    described = describe_rules()
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
