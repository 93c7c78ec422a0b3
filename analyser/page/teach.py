"""Correcting a report: the sentences of a draft, and how each of them reads."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from analyser.labels import TONE_NAMES, TONES, Tone
from analyser.page.cards import Card, tone_of
from analyser.page.corrections import correct, corrections_file, in_order, read_corrections
from analyser.page.trouble import helpfully
from analyser.reading.layout_patterns import SUBJECT
from analyser.types import Finding, Report, SentenceTone

_MOST_SENTENCES = 60
"""More would only slow the browser; few follow-ups have twenty."""

Sentences = dict[str, tuple[Tone, ...]]


def judged_sentences(text: str, report: Report) -> Sentences:
    """Every judged sentence with its tones, those that were corrected as they were corrected."""
    corrected = read_corrections(corrections_file())
    return {
        words: corrected.get(words, sentence.labels)
        for sentence in report.tone.sentences
        if (words := _words(text, sentence))
    }


def without_noted(text: str, report: Report) -> Report:
    """The report without the remarks of which the person has said that they are not so.

    Raises:
        AnalyserError: the corrections cannot be read.
    """
    corrected = read_corrections(corrections_file())
    stays = [
        finding
        for finding in report.findings
        if not (label := tone_of(finding))
        or label in corrected.get(_words(text, finding), (label,))
    ]
    return replace(report, findings=tuple(stays))


def say_not_so(text: str, report: Report, card: Card) -> None:
    """Keep that a sentence reads like nothing of what a card says of it.

    Raises:
        AnalyserError: the corrections cannot be read or written.
    """
    refused = {tone_of(finding) for finding in card}
    words = _words(text, card[0])
    tones = judged_sentences(text, report).get(words, ())
    correct(corrections_file(), words, [tone for tone in tones if tone not in refused])


def _words(text: str, about: SentenceTone | Finding) -> str:
    """The sentence that something is about, as a model learns it: a subject without "Subject:"."""
    words = text[about.start : about.end]
    head = SUBJECT.match(words)
    return words[head.end() :] if head else words


def offer_teaching(text: str, report: Report) -> None:
    """Draw the sentences with the tones to choose from; a choice is kept at once."""
    title = "Is a remark wrong, or was one missed?"
    with st.expander(title, on_change="rerun", key="teaching") as drawer:
        if not drawer.open:
            return
        st.caption(
            "Choose what a sentence reads like, and take away what it does not. "
            "Under Learn the page can be taught with it."
        )
        sentences = list(judged_sentences(text, report).items())[:_MOST_SENTENCES]
        for number, (words, tones) in enumerate(sentences):
            key = f"tones_{number}"
            st.session_state[key] = list(tones)
            st.text(words)
            st.pills(
                f"How sentence {number + 1} reads",
                TONES,
                selection_mode="multi",
                key=key,
                format_func=TONE_NAMES.__getitem__,
                on_change=_keep,
                args=(key, words),
                label_visibility="collapsed",
            )


@helpfully
def _keep(key: str, words: str) -> None:
    correct(corrections_file(), words, in_order(st.session_state[key]))
