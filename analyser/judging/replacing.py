"""New words put for the sentences that sting, and those taken out that nothing stands for."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from analyser.judging.judged import Judged
from analyser.judging.kept import ended
from analyser.judging.ready import ReadyWords
from analyser.judging.removing import remove_sentences
from analyser.reading.layout_patterns import POSTSCRIPT
from analyser.reading.sentences import BULLET
from analyser.types import Edit, Span


def replace_sentences(
    draft: Judged, facts: Mapping[str, str], new: Mapping[Span, str], ready: ReadyWords
) -> dict[Span, Edit]:
    """The edits that put new words for old sentences; of a body, something is left."""
    if not new:
        return {}
    body = [one.span for one in draft.tone.sentences]
    instead = dict(new)
    gone = [span for span, words in instead.items() if not words]
    if gone and len(gone) == len(body):
        stays = ready.covering({"reason", "thanks"}, draft.kind, draft.channel, facts, draft.text)
        instead[gone.pop(0)], _ = next(stays, ("", frozenset()))
    edits = {span: _put(draft.text, span, words) for span, words in instead.items() if words}
    for before, span in pairwise(body):
        if span in edits and before not in instead:
            edits[span] = _apart(draft.text, before, edits[span])
    removals = remove_sentences(draft.text, gone, body)
    return edits | dict(zip(sorted(gone), removals, strict=True))


def _put(text: str, span: Span, words: str) -> Edit:
    """New words for a sentence, behind the mark of a list or postscript where it has one."""
    mark = BULLET.match(text, *span) or POSTSCRIPT.match(text, *span)
    if mark and not words.startswith(mark[0]):
        said = text[mark.end() : span.end].lstrip(" -–—:")
        return Edit(span.end - len(said), span.end, words)
    return Edit(*span, words)


def _apart(text: str, before: Span, edit: Edit) -> Edit:
    """New words behind a sentence on their line that has no end, and is given one."""
    between = text[before.end : edit.start]
    said = text[before.start : before.end].rstrip(" ,;–—-")
    if "\n" in between or between.strip() or ended(said) or said.endswith((":", "…")):
        return edit
    return Edit(before.start + len(said), edit.end, f". {edit.text}")
