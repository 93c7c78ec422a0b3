"""``analyser rules`` and ``analyser schema``: what the program knows about itself."""

from __future__ import annotations

import json

import click


@click.command()
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def rules(form: str) -> None:
    """List every rule with its examples."""
    from analyser.presenting.reference import describe_rules, rules_as_text

    described = describe_rules()
    if form == "json":
        click.echo(json.dumps(described, ensure_ascii=False, indent=2))
    else:
        click.echo(rules_as_text(described))


@click.command()
def schema() -> None:
    """Print the JSON Schema of the report."""
    from analyser.presenting.schema import report_schema

    click.echo(json.dumps(report_schema(), indent=2))
