"""Correcting a report: the sentences of a draft, and how each of them reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from analyser.labels import TONE_NAMES, TONES, Tone
from analyser.page.corrections import correct, corrections_file, in_order, read_corrections
from analyser.page.trouble import helpfully
from analyser.types import Finding, Report

_TABLE = "teach_table"
Sentences = dict[str, tuple[Tone, ...]]


def judged_sentences(text: str, report: Report) -> Sentences:
    """Every judged sentence with its tones, those that were corrected as they were corrected."""
    corrected = read_corrections(corrections_file())
    return {
        words: corrected.get(words, sentence.labels)
        for sentence in report.tone.sentences
        if (words := text[sentence.start : sentence.end])
    }


def noted(text: str, report: Report) -> frozenset[int]:
    """The findings, by their place in the report, of which it was said that they are not so."""
    corrected = read_corrections(corrections_file())
    return frozenset(
        number
        for number, finding in enumerate(report.findings)
        if (label := tone_of(finding))
        and label not in corrected.get(text[finding.start : finding.end], (label,))
    )


def say_not_so(text: str, report: Report, finding: Finding) -> None:
    """Keep that a sentence does not read as the finding says.

    Raises:
        AnalyserError: the corrections cannot be read or written.
    """
    label = tone_of(finding)
    words = text[finding.start : finding.end]
    tones = judged_sentences(text, report).get(words, ())
    if label:
        correct(corrections_file(), words, [tone for tone in tones if tone != label])


def tone_of(finding: Finding) -> str:
    """The tone label that a finding is about; empty where it is about something else."""
    family, _, label = finding.rule.partition(".")
    return label if family == "tone" and finding.start is not None else ""


def offer_teaching(text: str, report: Report) -> None:
    """Draw the sentences with a box to tick for each tone; a tick is kept at once."""
    title = "Is a remark wrong, or was one missed?"
    with st.expander(title, on_change="rerun", key="teaching") as drawer:
        if not drawer.open:
            return
        st.caption(
            "Tick what a sentence reads like, and take away what it does not. "
            "Under Learn the page can be taught with it."
        )
        edit_tones(judged_sentences(text, report), f"{_TABLE}_{hash(text)}", "fixed")


def edit_tones(sentences: Mapping[str, Sequence[Tone]], key: str, rows: str) -> pd.DataFrame:
    """Draw sentences and their tones as a table whose ticks are kept as corrections.

    Args:
        sentences: the tones of each.
        key: the name of the table in the session.
        rows: ``fixed``, or ``delete`` where rows may be taken out.
    """
    texts = list(sentences)
    frame = pd.DataFrame(
        [[text, *(label in sentences[text] for label in TONES)] for text in texts],
        columns=["sentence", *TONES],
    )
    names = {label: TONE_NAMES[label].capitalize() for label in TONES}
    ticks: dict[str, Any] = {
        label: st.column_config.CheckboxColumn(name, width="small") for label, name in names.items()
    }
    sentence = st.column_config.TextColumn("Sentence", disabled=True, width="medium")
    edited: pd.DataFrame = st.data_editor(
        frame,
        key=key,
        hide_index=True,
        num_rows=rows,  # type: ignore[call-overload]
        on_change=_keep_ticks,
        args=(key, texts, {text: tuple(sentences[text]) for text in texts}),
        column_config={"sentence": sentence} | ticks,
    )
    return edited


@helpfully
def _keep_ticks(key: str, texts: Sequence[str], before: Mapping[str, tuple[Tone, ...]]) -> None:
    rows: Mapping[int, Mapping[str, Any]] = st.session_state[key]["edited_rows"]
    for number, ticks in rows.items():
        text = texts[int(number)]
        tones = (set(before[text]) | {one for one, on in ticks.items() if on}) - {
            one for one, on in ticks.items() if not on
        }
        correct(corrections_file(), text, in_order(tones))
