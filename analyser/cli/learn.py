"""``analyser train`` and ``analyser evaluate``: retraining on labelled examples, and measuring."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from analyser.cli.log_input import GIVEN_PATH
from analyser.cli.options import SENSITIVITY_TO_MEASURE
from analyser.cli.saying import counted, say
from analyser.errors import AnalyserError
from analyser.labels import Sensitivity
from analyser.resources import shipped, user_folder

if TYPE_CHECKING:
    from analyser.learning.corpus import Corpus, Problem
    from analyser.scoring.artefact import Artefact

_MOST_SHOWN = 40

DATA = click.argument("data", nargs=-1, required=True, metavar="DATA...", type=GIVEN_PATH)


@click.command()
@DATA
@click.option(
    "--output",
    type=GIVEN_PATH,
    metavar="DIR",
    help="Where the model goes; by default your own folder, never that of the program.",
)
@click.option("--into-package", is_flag=True, help="For maintainers: into a checkout's models/.")
@click.option("--alone", is_flag=True, help="Without the examples that the program came with.")
@click.option("--force", is_flag=True, help="Put the model in place even if it is worse.")
def train(
    data: tuple[Path, ...], output: Path | None, into_package: bool, alone: bool, force: bool
) -> int:
    """Retrain the tone model on labelled examples.

    DATA are files or folders: JSON lines as in data/, CSV, or exports of doccano, Prodigy or
    Label Studio. They are added to the examples that the program came with; where both hold a
    sentence, your labels count.

    Both models are measured on the development set, and a worse one is not put in place. Exit
    code 1 says so.
    """
    from analyser.cli.log_output import make_console
    from analyser.learning.card_figures import is_worse, model_figures
    from analyser.learning.corpus import find_rare_labels
    from analyser.learning.corpus_files import read_corpus
    from analyser.learning.data_card import read_split
    from analyser.learning.fit import Settings
    from analyser.learning.tables import comparison_table
    from analyser.learning.train import train as train_model
    from analyser.scoring.artefact import check_place
    from analyser.scoring.tone import ToneModel

    if into_package and output:
        raise AnalyserError("give either --output or --into-package, not both")
    folder = _package_folder() if into_package else output or user_folder() / "models" / "tone"
    check_place(folder)
    development = read_split(shipped("data"), "dev")
    corpus = read_corpus(data).without(development)
    if not alone:
        corpus = corpus.joined(read_split(shipped("data"), "train").without(development))
    list_problems((*corpus.problems, *find_rare_labels(corpus)))
    say(
        f"{counted(len(corpus.sentences), 'sentence')} and {counted(len(corpus.drafts), 'draft')} "
        f"by {counted(len(corpus.hands), 'hand')}"
    )
    settings = Settings()
    with _progress("fitting") as tell:
        artefact = train_model(corpus, settings, lambda _label, done, of: tell(done, of))
    after = model_figures(ToneModel(artefact), development)
    before = _figures_in_place(folder, development)
    if before:
        make_console().print(comparison_table(before, after))
    if before and is_worse(after, before) and not force:
        say(f"the new model is worse; {folder} is left as it was (--force replaces it)")
        return 1
    _put_in_place(artefact, after, folder, corpus, development, settings, into_package)
    say(f"{artefact.card['name']} written to {folder}")
    return 0


@click.command()
@DATA
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="json: the published shape.",
)
@SENSITIVITY_TO_MEASURE
@click.option(
    "--model",
    type=GIVEN_PATH,
    metavar="DIR",
    help="The model to measure; by default the one that is in use.",
)
def evaluate(
    data: tuple[Path, ...], form: str, sensitivity: Sensitivity, model: Path | None
) -> None:
    """Measure a model, and all the rules around it, on labelled examples.

    DATA are files or folders as for "analyser train". What nobody labelled is not measured; a
    line on standard error says so.
    """
    from analyser.analyse import Analyser
    from analyser.cli.log_output import make_console
    from analyser.learning.corpus_files import read_corpus
    from analyser.learning.evaluate import evaluate as measure
    from analyser.learning.tables import evaluation_tables
    from analyser.presenting.present import print_json

    corpus = read_corpus(data)
    list_problems(corpus.problems)
    analyser = Analyser(model=model, sensitivity=sensitivity)
    with _progress("analysing drafts") as tell:
        found = measure(corpus, analyser, tell)
    if form == "json":
        print_json(found.figures)
    else:
        for table in evaluation_tables(found.figures):
            make_console().print(table)
    for line in found.unmeasured:
        say(f"not measured: {line}")


def _figures_in_place(folder: Path, development: Corpus) -> dict[str, Any] | None:
    """How the model that would be replaced does; the shipped one where there is no sound one."""
    from analyser.learning.card_figures import model_figures
    from analyser.scoring.artefact import CARD
    from analyser.scoring.tone import ToneModel

    for place in dict.fromkeys((folder, shipped("models", "tone"))):
        if (place / CARD).exists():
            try:
                return model_figures(ToneModel.load(place), development)
            except AnalyserError as error:
                say(f"not compared with: {error}")
    return None


def _put_in_place(
    artefact: Artefact,
    figures: dict[str, Any],
    folder: Path,
    corpus: Corpus,
    development: Corpus,
    settings: Any,
    into_package: bool,
) -> None:
    """Complete the card and write; a model to be shipped also gets curve and trials."""
    from dataclasses import replace

    from analyser.learning.card_figures import learning_curve, model_figures
    from analyser.learning.data_card import read_split, refresh_card
    from analyser.scoring.artefact import write_artefact
    from analyser.scoring.tone import ToneModel

    card = {**artefact.card, "development": figures}
    if into_package:
        with _progress("learning curve") as tell:
            card["learning_curve"] = learning_curve(corpus, development, settings, tell)
        trials = folder.with_name(f"{folder.name}-trials.json")
        card["trials"] = json.loads(trials.read_text(encoding="utf-8"))
        card["test"] = model_figures(ToneModel(artefact), read_split(shipped("data"), "test"))
        refresh_card(shipped("data"))
    write_artefact(replace(artefact, card=card), folder)


def _package_folder() -> Path:
    """The checkout's ``models/tone``."""
    root = shipped("data").parent
    if not (root / "pyproject.toml").exists():
        raise AnalyserError("--into-package needs a checkout of the project; use --output instead")
    return root / "models" / "tone"


def list_problems(problems: Sequence[Problem]) -> None:
    """Say on standard error what is wrong with the examples."""
    for problem in problems[:_MOST_SHOWN]:
        say(str(problem))
    if len(problems) > _MOST_SHOWN:
        say(f"… and {len(problems) - _MOST_SHOWN} more problems")


@contextmanager
def _progress(what: str) -> Iterator[Callable[[int, int], None]]:
    """A bar on standard error, where that is a terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True)
    with Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TimeRemainingColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    ) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, of: bar.update(task, completed=done, total=of)
