"""Learn: corrections, retraining with them, and how well the model does."""

from __future__ import annotations

from pathlib import Path
from shutil import rmtree
from typing import Any

import streamlit as st

from analyser.errors import AnalyserError
from analyser.page.corrections import corrections_file, read_corrections
from analyser.page.corrections_table import edit_corrections
from analyser.page.learn_charts import (
    comparison,
    comparison_chart,
    confusion,
    confusion_chart,
    curve_chart,
)
from analyser.page.models import damage, model_in_use, own_model
from analyser.page.person import person_folder
from analyser.page.plain import plain
from analyser.page.retraining import Retraining, Standing
from analyser.page.trouble import helpfully
from analyser.resources import set_aside, shipped
from analyser.scoring.in_use import load_model_in_use


def show() -> None:
    """Lay out the part and answer what was done in it."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.title("Learn", anchor=False, width="content")
    corrections = read_corrections(corrections_file())
    if corrections:
        st.header("Your corrections", anchor=False)
        edit_corrections(corrections)
    else:
        st.info(
            "**When a remark is wrong, say so, and the page can learn from it.** In Write, press "
            "“That is not so” under a remark, or open “Is a remark wrong, or was one missed?” "
            "below the draft. What you say stays on this machine and is gathered here."
        )
    st.header("The model", anchor=False)
    _tell_model(bool(corrections))
    running = _retraining(own_model()).standing.phase == "running"
    st.fragment(_follow_retraining, run_every=1.0 if running else None)()
    _show_quality()


def _tell_model(corrected: bool) -> None:
    own = own_model().exists()
    name, problem = "the one that the program came with", damage(*model_in_use())
    if own and not problem:
        name = "your own, taught with your corrections"
    st.markdown(f"In use: **{name}**.")
    if problem:
        st.warning(plain(f"Your own model cannot be used: {problem}."))
    running = _retraining(own_model()).standing.phase == "running"
    with st.container(horizontal=True):
        st.button(
            "Teach it",
            type="primary",
            disabled=not corrected or running,
            on_click=_start,
            help="It learns from all its examples and your corrections together, which takes some "
            "minutes; you may go on using the page.",
        )
        if own:
            st.button("Go back to the shipped model", disabled=running, on_click=_go_back)


def _follow_retraining() -> None:
    """How far a retraining has come; at each turn of it the whole page is drawn again."""
    retraining = _retraining(own_model())
    standing = retraining.standing
    followed = st.session_state.get("followed_phase")
    st.session_state["followed_phase"] = standing.phase
    if followed not in (None, standing.phase):
        st.rerun()
    if standing.phase == "running":
        st.progress(standing.share, f"{standing.step}…")
    elif standing.phase == "failed":
        st.error(plain(standing.problem))
    elif standing.phase in ("in use", "worse"):
        _tell_outcome(retraining, standing)


def _tell_outcome(retraining: Retraining, standing: Standing) -> None:
    if standing.phase == "worse":
        st.warning(
            "The model that learnt from your corrections does worse on sentences that neither has "
            "seen, so the old one stays in use. More corrections may help."
        )
        st.button("Use the new one anyway", on_click=helpfully(retraining.use_anyway))
    else:
        st.success("The model that learnt from your corrections is in use.")
    if standing.before and standing.after:
        st.caption("On sentences that neither model has seen; longer is better.")
        rows = comparison(standing.before, standing.after)
        st.altair_chart(comparison_chart(rows), width="stretch")


def _show_quality() -> None:
    """Confusion and learning curve of the model in use, where they are asked for."""
    with st.expander("How well does it do?", on_change="rerun", key="quality") as drawer:
        if not drawer.open:
            return
        person, in_use = str(person_folder()), model_in_use()
        left, right = st.columns(2)
        with left:
            st.caption("How sentences that it has not seen are taken")
            st.altair_chart(confusion_chart(_confusion(person, in_use)), width="stretch")
        with right:
            if curve := _learning_curve(person, in_use):
                st.caption("How much more examples help")
                st.altair_chart(curve_chart(curve), width="stretch")


@st.cache_data(show_spinner="Measuring…", max_entries=2)
def _confusion(person: str, in_use: tuple[str, int]) -> Any:
    """``in_use`` tells a model from the one that was in use before."""
    from analyser.learning.data_card import read_split
    from analyser.learning.sentence_figures import judge_sentences

    sentences = read_split(shipped("data"), "dev").all_sentences()
    return confusion(judge_sentences(sentences, load_model_in_use(Path(person)), "balanced"))


@st.cache_data(show_spinner=False, max_entries=2)
def _learning_curve(person: str, in_use: tuple[str, int]) -> Any:
    """The curve on the model's card; that of the shipped model where a retrained one has none."""
    from analyser.scoring.artefact import read_artefact

    name = "learning_curve"
    own = load_model_in_use(Path(person)).card.get(name)
    return own or read_artefact(shipped("models", "tone")).card.get(name)


@st.cache_resource(show_spinner=False)
def _retraining(folder: Path) -> Retraining:
    """The one retraining of a person, which lasts longer than a look at the page."""
    return Retraining(folder)


@helpfully
def _start() -> None:
    in_use = load_model_in_use(person_folder())
    _retraining(own_model()).start(corrections_file(), in_use, shipped("data"))


@helpfully
def _go_back() -> None:
    try:
        for model in (own_model(), *set_aside(own_model())):
            rmtree(model)
    except OSError as error:
        raise AnalyserError(
            f"{own_model()}: cannot be taken away ({error.strerror}); remove the folder by hand"
        ) from error
    _retraining(own_model()).forget()
