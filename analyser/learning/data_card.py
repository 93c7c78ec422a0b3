"""The table of the data card: how many examples each hand wrote, counted from the data."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from analyser.errors import AnalyserError
from analyser.labels import TONES
from analyser.learning.corpus import Corpus, count_labels
from analyser.learning.corpus_files import read_corpus

SPLITS = ("train", "dev", "test", "office")
BEGIN, END = "<!-- counts: begin -->", "<!-- counts: end -->"


def read_split(data: Path, split: str) -> Corpus:
    """All sentences and drafts of one split: ``data/sentences/SPLIT`` and ``data/drafts/SPLIT``.

    Raises:
        AnalyserError: there are none.
    """
    folders = [data / kind / split for kind in ("sentences", "drafts")]
    return read_corpus([folder for folder in folders if folder.is_dir()])


def count_table(data: Path) -> str:
    """Sentences, drafts and tone labels of each hand, as a Markdown table."""
    rows: list[Sequence[str]] = [
        ["hand", "split", "sentences", "drafts", "their sentences", *TONES, "no tone"],
    ]
    for split in SPLITS:
        corpus = read_split(data, split)
        for hand in corpus.hands:
            rows.append(_row(hand, split, corpus.by_hands([hand])))
        rows.append(_row(f"{len(corpus.hands)} hands", split, corpus))
    head, *body = ("| " + " | ".join(row) + " |" for row in rows)
    return "\n".join([head, "|" + " --- |" * len(rows[0]), *body])


def refresh_card(data: Path) -> None:
    """Write the table into ``README.md`` of the data, between its two marks.

    Raises:
        AnalyserError: the marks are not there.
    """
    card = data / "README.md"
    text = card.read_text(encoding="utf-8")
    if BEGIN not in text or END not in text:
        raise AnalyserError(f"{card}: lacks the marks {BEGIN} and {END} around its table")
    before, _, rest = text.partition(BEGIN)
    after = rest.partition(END)[2]
    card.write_text(f"{before}{BEGIN}\n{count_table(data)}\n{END}{after}", encoding="utf-8")


def _row(name: str, split: str, corpus: Corpus) -> Sequence[str]:
    inner = [sentence for draft in corpus.drafts for sentence in draft.sentences or ()]
    every = [*corpus.sentences, *inner]
    counts = count_labels(every)
    plain = sum(sentence.tone is not None and not sentence.tone for sentence in every)
    numbers = [
        len(corpus.sentences),
        len(corpus.drafts),
        len(inner),
        *(counts[tone] for tone in TONES),
        plain,
    ]
    return [name, split, *(f"{number:,}" for number in numbers)]
