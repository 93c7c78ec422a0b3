"""What to do about a finding: sentences for what is missing, calm ones for what is too much."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from string import Formatter

from analyser.judging.messages import Messages, PartMessages
from analyser.labels import Part
from analyser.reading.layout import Layout
from analyser.types import Edit, Entity, Interview, SentenceTone


def known_facts(entities: Sequence[Entity], interview: Interview | None) -> dict[str, str]:
    """Title, company and people to fill into sentences, from the log or else the draft.

    Of several mentions the last is taken: it stands in a sentence, not in the subject line.
    """
    names = {"JOB_TITLE": "title", "COMPANY": "company", "INTERVIEWER": "interviewer"}
    facts = {names[entity.label]: entity.text for entity in entities if entity.label in names}
    if interview is not None:
        facts["title"], facts["company"] = interview.job_title, interview.company
    return {name: fact for name, fact in facts.items() if fact and "\n" not in fact}


def insertion(
    text: str, layout: Layout, messages: PartMessages, facts: Mapping[str, str]
) -> tuple[Edit, ...]:
    """The edit that adds the sentence for a missing part, or none where no sentence is safe."""
    body = layout.find("body")
    if not body:
        return ()
    for variant in messages.insert:
        fields = {name for _, name, _, _ in Formatter().parse(variant) if name}
        if fields <= facts.keys():
            sentence = variant.format(**facts)
            if messages.at == "start":
                return (Edit(body[0].start, body[0].start, sentence + " "),)
            end = body[0].end
            lead = " " if text[end - 1 : end] in ".!?…)”\"'" else ". "
            return (Edit(end, end, lead + sentence),)
    return ()


def calm_replacement(
    sentence: SentenceTone, shown: Sequence[Part], messages: Messages
) -> tuple[Edit, ...]:
    """Replace a flagged sentence by a calm one for each part that it carried.

    A sentence that carried nothing is taken out.
    """
    calm = " ".join(messages.calm[part] for part in messages.calm if part in shown)
    return (Edit(sentence.start, sentence.end, calm),)


def apply_edits(text: str, edits: Sequence[Edit]) -> str:
    """The text with all edits made; of two that overlap, the one that begins first counts.

    Offsets are those of ``text``. Insertions at one place keep their order.
    """
    pieces: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if edit.start >= at:
            pieces += [text[at : edit.start], edit.text]
            at = edit.end
    return "".join([*pieces, text[at:]])
