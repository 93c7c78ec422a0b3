"""The model card: what the shipped model is, what it was fitted on, and how well it does."""

import json
from collections.abc import Iterator
from math import exp
from typing import Any

from analyser.labels import ENTITIES, PART_NAMES, SENSITIVITIES, TONE_NAMES, TONES
from analyser.learning.thresholds import ALLOWED
from analyser.resources import shipped
from docs.generate.markdown import code, page, percent, table


def model_card() -> str:
    """The page, from what lies beside the models."""
    card: dict[str, Any] = json.loads(shipped("models", "tone", "card.json").read_text("utf-8"))
    return page(
        "Model card: the tone of a sentence",
        f"The shipped model is {code(card['name'])}. It gives every sentence of a draft a "
        "probability for each of five tones, of the parts of a complete follow-up that a single "
        "sentence can show (what these mean is told in [labels.md](labels.md)), and of having "
        "nothing to do with an application.",
        "## What it is",
        _what_it_is(card),
        *_encoder(card),
        "## What it was fitted on",
        _data(card),
        "## How well it does",
        _measured_on(card),
        _tones(card["development"]),
        "The parts of a complete follow-up, at the threshold from which a part counts as present:",
        _parts(card["development"]),
        *_test(card),
        "## What more data brings",
        "The same model, without the encoder, fitted on the sentences of the first so many "
        "writers, with thresholds that flag 3 % of good training sentences:",
        _curve(card),
        "## What was tried",
        card["trials"]["about"],
        _trials(card),
        "## What was tried for names, titles, companies and dates",
        *_entity_trials(),
        "## What it is for, and what not",
        _use(),
    )


def _what_it_is(card: dict[str, Any]) -> str:
    count = sum(card["features"].values())
    fitted = ", ".join(f"{name} {number}" for name, number in card["fitted_with"].items())
    return (
        "Logistic regression over TF-IDF of n-grams of words, of characters, and of classes of "
        f"words with like meaning: {count:,} features. It was fitted with {fitted} "
        "and is kept as arrays, a vocabulary and a card in `models/tone`; nothing in them is run "
        "as code when the model is loaded, and scoring needs NumPy alone."
    )


def _encoder(card: dict[str, Any]) -> Iterator[str]:
    if not card["second_reading"]:
        return
    folder = shipped("models", "encoder")
    encoder = json.loads((folder / "card.json").read_text("utf-8"))
    low, high = (1 / (1 + exp(-odds)) for odds in card["second_reading"]["doubtful"])
    size = sum(path.stat().st_size for path in folder.iterdir()) / 2**20
    yield (
        f"Where any tone has a probability of {low:.2f} to {high:.2f}, a small "
        "transformer reads the sentence too, and the log-odds of both are weighed by one "
        f"regression a tone. This {code(encoder['name'])} has {encoder['layers']} layers and "
        f"{size:.1f} MB, works in NumPy as well, and was made from "
        f"{encoder['made_from']} by `python -m trials.encoder`: the large one learnt the labels "
        f"of {encoder['sentences']:,} sentences by {len(encoder['hands'])} of the writers, the "
        "small one what the large one says. The regressions and the thresholds come from the "
        "writers left out. Retraining leaves the encoder as it is, and weighs it anew."
    )


def _data(card: dict[str, Any]) -> str:
    data = card["data"]
    return (
        f"{data['sentences']:,} sentences and {data['drafts']:,} drafts by {len(data['hands'])} "
        f"writers, {data['different_sentences']:,} different sentences in all; the "
        "[data card](../data/README.md) tells where they come from and how they are labelled. The "
        f"data's SHA-256 is {code(data['sha256'])}."
    )


def _measured_on(card: dict[str, Any]) -> str:
    found = card["development"]
    allowed = "; ".join(f"{level}: {percent(ALLOWED[level])}" for level in SENSITIVITIES)
    return (
        f"On {found['sentences']:,} sentences by {len(found['hands'])} other writers, of whom the "
        "model has seen nothing; they were used to choose between models, never to fit one. The "
        "thresholds come from predictions on the training sentences by models that had not seen "
        f"their writer: at most so many good sentences flagged ({allowed}). Of a draft of three "
        "sentences or more nothing is flagged unless one of them passes its threshold clearly; "
        "good drafts would otherwise be flagged too often, having many sentences. The mean average "
        f"precision is {found['mean_average_precision']:.3f}, and a probability is off by "
        f"{found['calibration_error']:.3f} on average."
    )


def _test(card: dict[str, Any]) -> Iterator[str]:
    found = card.get("test")
    if found:
        yield (
            f"On {found['sentences']:,} sentences of drafts by {len(found['hands'])} more writers, "
            "by which nothing was chosen either:"
        )
        yield _tones(found)


def _tones(found: dict[str, Any]) -> str:
    levels = found["tone"]
    rows: list[list[object]] = []
    for tone in TONES:
        figures = [levels[level][tone] for level in SENSITIVITIES]
        rows.append(
            [
                TONE_NAMES[tone],
                figures[0]["support"],
                *(f"{one['precision']:.2f} / {one['recall']:.2f}" for one in figures),
                f"{figures[0]['average_precision']:.2f}",
            ]
        )
    for name, key in (
        ("mean F1", "macro_f1"),
        ("good sentences flagged", "false_alarms"),
        ("good drafts flagged", "drafts_false_alarms"),
    ):
        shown = [
            f"{levels[level][key]:.2f}" if key == "macro_f1" else percent(levels[level][key])
            for level in SENSITIVITIES
        ]
        rows.append([name, "", *shown, ""])
    heads = ["precision / recall", "sentences", *SENSITIVITIES, "average precision"]
    return table(heads, rows)


def _parts(found: dict[str, Any]) -> str:
    return table(
        ["part", "sentences", "precision", "recall", "F1", "average precision"],
        [
            [
                PART_NAMES[part],
                one["support"],
                *(f"{one[key]:.2f}" for key in ("precision", "recall", "f1", "average_precision")),
            ]
            for part, one in found["parts"].items()
            if part in PART_NAMES
        ],
    )


def _curve(card: dict[str, Any]) -> str:
    return table(
        ["writers", "sentences", "mean F1", "good sentences flagged", "mean average precision"],
        [
            [
                point["hands"],
                f"{point['sentences']:,}",
                f"{point['macro_f1']:.2f}",
                percent(point["false_alarms"]),
                f"{point['mean_average_precision']:.3f}",
            ]
            for point in card["learning_curve"]
        ],
    )


def _trials(card: dict[str, Any]) -> str:
    return table(
        ["model", "mean average precision", "mean F1", "kept"],
        [
            [
                one["model"],
                f"{one['mean_average_precision']:.3f}",
                f"{one['macro_f1']:.3f}",
                "yes" if one["kept"] else "",
            ]
            for one in card["trials"]["trials"]
        ],
    )


def _entity_trials() -> Iterator[str]:
    """Rules alone are shipped; the table says what statistics behind them would have brought."""
    tried = json.loads(shipped("models", "entities-trials.json").read_text("utf-8"))
    yield tried["about"]
    yield table(
        ["variant", "micro F1", *ENTITIES, "drafts a second", "kept"],
        [
            [
                one["variant"],
                *(f"{one[key]:.2f}" for key in ("micro_f1", *ENTITIES)),
                one["drafts_per_second"],
                "yes" if one["kept"] else "",
            ]
            for one in tried["trials"]
        ],
    )
    yield (
        "A learnt choice of the names themselves was tried as well: a logistic regression "
        "over every run of capitals as COMPANY, PERSON or neither, from the words around it, "
        "their kinds in the word lists, their shapes and where else they occur, fitted on the "
        "training drafts by other hands. On 200 drafts by four hands from which no rule had "
        "been written it reached an F1 of 0.83 for COMPANY and 0.76 for PERSON, with the "
        "evidence of the rules among its features 0.84 and 0.79, where the rules had 0.82 and "
        "0.76; on the development drafts 0.72 and 0.83, with the rules 0.77 and 0.87, where "
        "the rules had 0.81 and 0.87. It is not kept."
    )
    yield (
        "How far the rules reach depends on who writes. Four hands from many countries (100 to "
        "103), asked for titles and firms of every kind and met by rules that knew nothing of "
        "them, gave a micro F1 of 0.88: 0.78 for JOB_TITLE, 0.77 for COMPANY and 0.90 for "
        "CANDIDATE. What was written from two of them lifted the titles of the other two from "
        "0.78 to 0.79 only. On three hands of ordinary people written after the last rule (104 to "
        "106, now of the test set) the micro F1 is 0.96, JOB_TITLE 0.97 and COMPANY 0.90."
    )


def _use() -> str:
    return (
        "For showing writers, before they send a message of their own, which sentences a reader "
        "may take amiss. Not for judging people: it reads one sentence at a time, in English, was "
        "fitted on messages written for this project, and has not been tested on real inboxes, on "
        "writers whose first language is not English, or against recruiters' decisions. Who ranks "
        "or rejects applicants by it uses it for what it cannot do."
    )
