"""The corrections as a table: a tick changes one, and a row can be taken out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from analyser.labels import TONE_NAMES, TONES, Tone
from analyser.page.corrections import correct, corrections_file, in_order, write_corrections
from analyser.page.trouble import helpfully


def edit_corrections(corrections: Mapping[str, Sequence[Tone]]) -> None:
    """Draw the sentences with a box to tick for each tone; every change is kept at once."""
    texts = list(corrections)
    frame = pd.DataFrame(
        [[text, *(label in corrections[text] for label in TONES)] for text in texts],
        columns=["sentence", *TONES],
    )
    ticks: dict[str, Any] = {
        label: st.column_config.CheckboxColumn(TONE_NAMES[label].capitalize(), width="small")
        for label in TONES
    }
    sentence = st.column_config.TextColumn("Sentence", disabled=True, width="medium")
    key = f"corrections_table_{len(texts)}"
    kept = st.data_editor(
        frame,
        key=key,
        hide_index=True,
        num_rows="delete",
        on_change=_keep_ticks,
        args=(key, texts, corrections),
        column_config={"sentence": sentence} | ticks,
    )
    left = set(kept["sentence"])
    if len(left) < len(texts):
        write_corrections(
            corrections_file(), {text: corrections[text] for text in texts if text in left}
        )
        st.rerun()


@helpfully
def _keep_ticks(key: str, texts: Sequence[str], before: Mapping[str, Sequence[Tone]]) -> None:
    rows: Mapping[int, Mapping[str, Any]] = st.session_state[key]["edited_rows"]
    for number, ticks in rows.items():
        text = texts[int(number)]
        tones = (set(before[text]) | {one for one, on in ticks.items() if on}) - {
            one for one, on in ticks.items() if not on
        }
        correct(corrections_file(), text, in_order(tones))
