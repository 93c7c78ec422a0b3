"""Many: a whole set of drafts at once, and the ones that need a look."""

from __future__ import annotations

from pathlib import PurePath

import pandas as pd
import streamlit as st

from analyser.labels import TONE_NAMES, TONES
from analyser.page.analysers import load_analyser
from analyser.page.batch_charts import completeness_chart, missing_chart, tone_chart
from analyser.page.batch_run import ENDINGS, MOST, Scored, records_of, score, take
from analyser.page.desk import DESK, Desk
from analyser.page.names import LABEL_NAMES, name_rule
from analyser.page.parts import go_to
from analyser.page.today import today
from analyser.page.trouble import helpfully
from analyser.reading.files import DRAFT_ENDINGS
from analyser.reading.tables import TABLE_ENDINGS, Record
from analyser.resources import shipped

SCORED = "scored"
"""The session's name of what was scored last."""

_FILES, _WAITING, _CHOSEN, _TABLE = "many_files", "many_waiting", "many_chosen", "many_table"
_STATES = ("ready", "to fix", "cannot be read")


def show() -> None:
    """Lay out the part and answer what was done in it."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.title("Many drafts", anchor=False, width="content")
    files = st.file_uploader(
        f"Drop drafts ({' '.join(DRAFT_ENDINGS)}), or a table with a column `text` "
        f"({' '.join(TABLE_ENDINGS)})",
        type=list(ENDINGS),
        accept_multiple_files=True,
        key=_FILES,
    )
    with st.container(horizontal=True):
        st.button("Look them through", type="primary", disabled=not files, on_click=_begin)
        st.button("Try it with the samples", on_click=_begin_samples)
    waiting = st.session_state.pop(_WAITING, None)
    if waiting is not None:
        _score(*waiting)
    scored: Scored | None = st.session_state.get(SCORED)
    if scored is None or not scored.rows:
        st.info(
            "**For coaches, career offices and the curious.** You see how complete the drafts are, "
            "what most of them lack, and which ones to open first. Everything is read on this "
            "machine."
        )
        return
    frame = scored.to_frame()
    _sum_up(frame)
    _draw_charts(frame)
    _draw_table(_filter(frame), scored)


@helpfully
def _begin() -> None:
    uploads = st.session_state[_FILES] or ()
    files = ((PurePath(one.name).name, one.getvalue()) for one in uploads)
    st.session_state[_WAITING] = take(records_of(files))


@helpfully
def _begin_samples() -> None:
    folder = shipped("data", "samples")
    paths = sorted(path for path in folder.iterdir() if path.is_file())
    st.session_state[_WAITING] = take(records_of((path.name, path.read_bytes()) for path in paths))


def _score(records: list[Record], more: bool) -> None:
    """Score behind a bar; what is done stays, even where the person turns to something else."""
    scored = st.session_state[SCORED] = Scored()
    if more:
        st.warning(f"The page takes the first {MOST:,} drafts; `analyser score` takes any number.")
    if not records:
        st.warning("There are no drafts in there.")
        return
    bar = st.progress(0.0, "Reading…")
    for done in score(load_analyser(), records, today(), scored):
        bar.progress(done / len(records), f"{done:,} of {len(records):,} drafts")
    bar.empty()


def _sum_up(frame: pd.DataFrame) -> None:
    counts = frame["state"].value_counts()
    figures = {
        "Drafts": f"{len(frame):,}",
        "Ready": f"{counts.get('ready', 0):,}",
        "To fix": f"{counts.get('to fix', 0):,}",
        "Cannot be read": f"{counts.get('cannot be read', 0):,}",
        "Complete on average": _percent(frame["completeness"].mean()),
    }
    with st.container(horizontal=True):
        for name, figure in figures.items():
            st.metric(name, figure, width="content")


def _draw_charts(frame: pd.DataFrame) -> None:
    columns = st.columns(3)
    charts = {
        "How complete they are": completeness_chart,
        "What they lack": missing_chart,
        "What may sting": tone_chart,
    }
    for column, (name, chart) in zip(columns, charts.items(), strict=True):
        with column:
            st.header(name, anchor=False)
            st.altair_chart(chart(frame), width="stretch")


def _filter(frame: pd.DataFrame) -> pd.DataFrame:
    """The drafts that the person wants to see."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        states = st.multiselect("Show", _STATES, placeholder="all", width=240)
        tones = st.multiselect(
            "Reads", TONES, placeholder="in any way", format_func=TONE_NAMES.__getitem__, width=240
        )
        remarks = sorted(frame["top_finding"].dropna().unique())
        first = st.multiselect(
            "First remark", remarks, placeholder="any", format_func=name_rule, width=280
        )
        name = st.text_input("Name", placeholder="part of a name", width=200)
    if states:
        frame = frame[frame["state"].isin(states)]
    if tones:
        frame = frame[frame["tones"].map(lambda held: bool(set(held.split(", ")) & set(tones)))]
    if first:
        frame = frame[frame["top_finding"].isin(first)]
    if name:
        frame = frame[frame["id"].str.contains(name, case=False, regex=False)]
    return frame.reset_index(drop=True)


def _draw_table(frame: pd.DataFrame, scored: Scored) -> None:
    if frame.empty:
        st.caption("No draft is like that. Take a filter away to see more.")
        return
    shown = frame[["id", "state", "completeness", "tones", "top_finding", "findings", "error"]]
    shown = shown.assign(
        completeness=shown["completeness"] * 100,
        tones=shown["tones"].map(_name_tones),
        top_finding=shown["top_finding"].fillna("").map(name_rule),
    )
    st.dataframe(
        shown if shown["error"].notna().any() else shown.drop(columns="error"),
        key=_TABLE,
        hide_index=True,
        placeholder="–",
        on_select=lambda: _choose_row(frame),
        selection_mode="single-row",
        column_config={
            "id": "Draft",
            "state": "State",
            "completeness": st.column_config.NumberColumn("Complete", format="%d %%"),
            "tones": "Reads",
            "top_finding": "First remark",
            "findings": "Remarks",
            "error": "Why it cannot be read",
        },
    )
    readable = frame[frame["error"].isna()]
    names = dict(zip(readable["number"], readable["id"], strict=True))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if names:
            if st.session_state.get(_CHOSEN) not in names:
                st.session_state[_CHOSEN] = next(iter(names))
            st.selectbox(
                "Open one in Write",
                list(names),
                key=_CHOSEN,
                format_func=names.__getitem__,
                width=320,
            )
            if st.button("Open it"):
                _open(scored.texts[st.session_state[_CHOSEN]])
        st.download_button("All as a table (CSV)", scored.to_csv, "scores.csv", "text/csv")
        st.download_button(
            "All reports (JSON lines)", scored.to_json_lines, "reports.jsonl", "application/json"
        )


def _name_tones(tones: str) -> str:
    return ", ".join(LABEL_NAMES[label] for label in tones.split(", ") if label)


def _choose_row(frame: pd.DataFrame) -> None:
    rows = st.session_state[_TABLE]["selection"]["rows"]
    if rows:
        st.session_state[_CHOSEN] = int(frame["number"].iloc[rows[0]])


def _open(text: str) -> None:
    held: Desk = st.session_state.get(DESK, Desk())
    st.session_state[DESK] = held.put(text)
    go_to("write")


def _percent(share: float) -> str:
    return "–" if pd.isna(share) else f"{share:.0%}"
