"""The messages that are measured: those of ``data``, as they are, and for load as many as needed.

The speed is that on all labelled drafts, the quality that on those of the development set.
"""

import json
import random
from collections.abc import Iterator
from datetime import date, timedelta

from analyser import Draft
from analyser.learning.corpus import Corpus, LabelledDraft
from analyser.learning.corpus_files import read_corpus
from analyser.resources import shipped

_EXCHANGED = ("INTERVIEWER", "CANDIDATE", "PERSON", "COMPANY", "JOB_TITLE")
_FIRST_DAY = date(2026, 1, 5)


def labelled(split: str) -> Corpus:
    """The labelled sentences and drafts of ``train`` or ``dev``."""
    return read_corpus([shipped("data", kind, split) for kind in ("sentences", "drafts")])


def drafts() -> list[Draft]:
    """Every labelled draft."""
    found = (*labelled("dev").drafts, *labelled("train").drafts)
    return [Draft(draft.text, send_on=draft.send_on, id=draft.id) for draft in found]


def made_drafts(count: int) -> Iterator[dict[str, str]]:
    """Records for load only: drafts drawn at random, with the names of others and other days.

    The same ``count`` gives the same records, and a greater one the same ones first.
    """
    corpus = labelled("train").drafts
    names = {
        label: sorted(
            {text for draft in corpus for kind, text in draft.entities or () if kind == label}
        )
        for label in _EXCHANGED
    }
    chance = random.Random(2026)
    for number in range(count):
        draft = chance.choice(corpus)
        yield {
            "id": f"made-{number}",
            "text": _with_other_names(draft, names, chance),
            "send_on": (_FIRST_DAY + timedelta(days=chance.randrange(360))).isoformat(),
        }


def made_lines(count: int) -> Iterator[str]:
    """:func:`made_drafts` as JSON lines."""
    return (json.dumps(record, ensure_ascii=False) + "\n" for record in made_drafts(count))


def _with_other_names(
    draft: LabelledDraft, names: dict[str, list[str]], chance: random.Random
) -> str:
    text = draft.text
    for label, name in sorted(draft.entities or ()):
        if label in names:
            text = text.replace(name, chance.choice(names[label]))
    return text
