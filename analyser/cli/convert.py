"""``analyser convert``: labelled examples into the form that an annotation tool imports."""

from __future__ import annotations

from pathlib import Path

import click

from analyser.cli.learn import DATA, list_problems
from analyser.cli.log_input import GIVEN_PATH
from analyser.cli.saying import counted, say
from analyser.errors import AnalyserError
from analyser.learning.annotation_import import TOOLS, Tool
from analyser.whole_files import write_whole


@click.command()
@DATA
@click.option(
    "--to",
    "tool",
    type=click.Choice(TOOLS),
    required=True,
    help="The tool that is to import them.",
)
@click.option(
    "-o",
    "--output",
    type=GIVEN_PATH,
    required=True,
    metavar="DIR",
    help="The folder for the files; it is made where it is missing.",
)
def convert(data: tuple[Path, ...], tool: Tool, output: Path) -> None:
    """Write labelled examples as files for an annotation tool.

    DATA are files or folders as for "analyser train". DIR gets the sentences, which a tool labels
    as a whole, and the drafts, in which it marks spans, each in a file for a project of its own.
    What the tool exports later is read by "analyser train" and "analyser evaluate".
    """
    from analyser.learning.annotation_export import files_for
    from analyser.learning.corpus_files import find_files, read_corpus

    corpus = read_corpus(data)
    list_problems(corpus.problems)
    files = {output / name: content for name, content in files_for(tool, corpus).items()}
    examples = {file.resolve() for file in find_files(data)}
    for path in files:
        if path.resolve() in examples:
            raise AnalyserError(f"{path}: this is read in this run; give another folder to -o")
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise AnalyserError(f"{output}: cannot be written ({error.strerror or error})") from error
    for path, content in files.items():
        write_whole(path, content.encode())
    say(
        f"{counted(len(corpus.sentences), 'sentence')} and {counted(len(corpus.drafts), 'draft')} "
        f"written to {', '.join(map(str, files))}"
    )
