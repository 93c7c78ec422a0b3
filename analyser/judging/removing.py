"""How sentences are taken out without leaving a gap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from analyser.types import Edit, Span


def remove_sentences(text: str, gone: Sequence[Span], sentences: Sequence[Span]) -> list[Edit]:
    """Take sentences out, each with the white space that belongs to it.

    The edits do not overlap, so that one or all of them can be made.

    Args:
        text: the draft.
        gone: the sentences to take out.
        sentences: all sentences of the body, in order.
    """
    edits: list[Edit] = []
    for first, last in _runs(gone, sentences):
        stays = _widest_gap(text, sentences, first, last)
        for at in range(first, last + 1):
            sentence = sentences[at]
            if at < stays:
                span = Span(sentences[at - 1].end, sentence.end)
            elif at + 1 < len(sentences):
                span = Span(sentence.start, sentences[at + 1].start)
            else:
                span = sentence
            around = text[span.start : sentence.start] + text[sentence.end : span.end]
            if around.strip():  # something else stands between, as above a postscript
                gap = len(text[: sentence.start].rstrip())
                span = Span(max(gap, edits[-1].end if edits else 0), sentence.end)
            edits.append(Edit(*span, ""))
    return edits


def _runs(gone: Sequence[Span], sentences: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """The numbers of the first and the last sentence of each stretch that goes."""
    numbers = [at for at, sentence in enumerate(sentences) if sentence in gone]
    for _, run in groupby(enumerate(numbers), key=lambda item: item[1] - item[0]):
        stretch = [at for _, at in run]
        yield stretch[0], stretch[-1]


def _widest_gap(text: str, sentences: Sequence[Span], first: int, last: int) -> int:
    """The number of the sentence before which the white space stays, of all around a stretch.

    At the edge of a body none does.
    """
    if not first:
        return 0
    if last + 1 == len(sentences):
        return last + 1
    return max(
        range(first, last + 2),
        key=lambda at: text.count("\n", sentences[at - 1].end, sentences[at].start),
    )
