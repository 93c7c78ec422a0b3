"""Labelled examples as files that an annotation tool imports.

A sentence is a text with names, a draft a text with marked spans; a tool keeps the two in projects
of their own. :mod:`analyser.learning.annotation_import` reads back what was written, after the
tool has added fields of its own.
"""

from __future__ import annotations

import re

from analyser.labels import ENTITIES, PART_NAMES, SENTENCE_PARTS, TONE_NAMES, TONES
from analyser.learning.annotation_forms import FORMS, Mark, Record, label_studio_interface
from analyser.learning.annotation_import import LOOKED_FOR, NO_LABEL, Tool
from analyser.learning.corpus import Corpus, LabelledDraft, LabelledSentence

_PARTS = {
    name: words
    for part in SENTENCE_PARTS
    for name, words in (
        (part, PART_NAMES[part]),
        (f"{part}=weak", f"{PART_NAMES[part]}, only hinted at"),
    )
}


def files_for(tool: Tool, corpus: Corpus) -> dict[str, str]:
    """The content of each file that the tool imports, by name.

    Sentences and drafts come in files of their own, and there is none for what the corpus lacks.
    A project of Label Studio also needs the labelling interface, which is the file in XML.
    """
    form = FORMS[tool]
    files = {}
    if corpus.sentences:
        records = [
            form.named(one.text, _names(one), {**_offered(tool, one), **_carried(one)})
            for one in corpus.sentences
        ]
        files[f"sentences{form.ending}"] = form.file(records)
    if corpus.drafts:
        marked = (form.marked(one.text, find_marks(one), _carried_by(one)) for one in corpus.drafts)
        files[f"drafts{form.ending}"] = form.file(marked)
    if tool == "label-studio":
        names = (*TONES, *_PARTS)
        if corpus.sentences:
            files["sentences.xml"] = label_studio_interface(False, names)
        if corpus.drafts:
            files["drafts.xml"] = label_studio_interface(True, (*names, NO_LABEL, *ENTITIES))
    return files


def find_marks(draft: LabelledDraft) -> tuple[Mark, ...]:
    """The labelled sentences and entities of a draft, in order; an entity where it stands first.

    A sentence without labels is marked as such, so that it stays a sentence.
    """
    marks: list[Mark] = []
    for sentence, span in draft.placed_sentences():
        marks += [Mark(*span, name) for name in _names(sentence) or [NO_LABEL]]
    for label, text in draft.entities or ():
        whole = re.search(rf"(?<!\w){re.escape(text)}(?!\w)", draft.text)
        start = whole.start() if whole else draft.text.find(text)
        if start >= 0:
            marks.append(Mark(start, start + len(text), label))
    return tuple(sorted(marks))


def _names(sentence: LabelledSentence) -> list[str]:
    tones = [tone for tone in TONES if tone in (sentence.tone or ())]
    parts = (sentence.parts or {}).items()
    return [*tones, *(part if state == "present" else f"{part}={state}" for part, state in parts)]


def _offered(tool: Tool, sentence: LabelledSentence) -> Record:
    """What a record of Prodigy has to say itself: the names to choose from."""
    if tool != "prodigy":
        return {}
    names = [
        *(TONE_NAMES.items() if sentence.tone is not None else ()),
        *(_PARTS.items() if sentence.parts is not None else ()),
    ]
    return {
        "options": [{"id": name, "text": words} for name, words in names],
        "config": {"choice_style": "multiple"},
    }


def _carried(sentence: LabelledSentence) -> Record:
    looked_for = {"tone": sentence.tone, "parts": sentence.parts}
    return {
        "id": sentence.id,
        "hand": sentence.hand,
        **({"elsewhere": True} if sentence.elsewhere else {}),
        LOOKED_FOR: [kind for kind, labels in looked_for.items() if labels is not None],
    }


def _carried_by(draft: LabelledDraft) -> Record:
    sentences = draft.sentences or ()
    looked_for = {
        "tone": any(sentence.tone is not None for sentence in sentences),
        "parts": any(sentence.parts is not None for sentence in sentences),
        "entities": draft.entities is not None,
    }
    known: Record = {
        "id": draft.id,
        "hand": draft.hand,
        "channel": draft.channel,
        "kind": draft.kind,
        "send_on": draft.send_on and draft.send_on.isoformat(),
        "tone": None if draft.tone is None else sorted(draft.tone),
        "elements": draft.elements,
        "placeholder": draft.placeholder,
        LOOKED_FOR: [kind for kind, was in looked_for.items() if was],
    }
    carried = {key: value for key, value in known.items() if value is not None}
    if draft.interview_days is not None:
        carried["interview_date"] = next((day.isoformat() for day in draft.interview_days), None)
    return carried
