"""The spaCy pipeline that reads a message: layout and entities as components.

The components are thin: each calls a pure function over the untouched text and writes the answer
down as spans of the :class:`~spacy.tokens.Doc`. They are registered through the entry point group
``spacy_factories`` and work in anybody's pipeline. The day of sending is an extension,
``doc._.send_on`` (an ISO day), so that a pipeline can be run over many messages at once.

Span groups: ``followup_sections`` (label: the section), ``followup_sentences``,
``followup_entities`` (label: the entity; ``id_``: the role; ``kb_id_``: the ISO day of a date).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, cast, get_args

import numpy as np
import spacy
from spacy.attrs import IDX, LENGTH, SENT_START
from spacy.language import Language
from spacy.tokens import Doc, SpanGroup
from spacy.tokens import Span as SpacySpan

from analyser.errors import AnalyserError
from analyser.labels import DayOrder, EntityLabel
from analyser.reading.dates.finder import find_dates
from analyser.reading.entities import find_entities
from analyser.reading.layout import Layout, Section, SectionName, read_layout
from analyser.types import Entity, Span

if TYPE_CHECKING:
    from thinc.types import Ints2d

SECTIONS = "followup_sections"
SENTENCES = "followup_sentences"
ENTITIES = "followup_entities"

_TOO_LONG_FOR_A_WORD = re.compile(r"\S{200}")

Doc.set_extension("send_on", default=None, force=True)


def make_pipeline(day_order: str = "auto") -> Language:
    """A blank English pipeline with the layout and entity components.

    Args:
        day_order: ``dmy``, ``mdy``, or ``auto`` to decide by what is possible in each message.
    """
    nlp = spacy.blank("en")
    nlp.max_length = 10**9  # the readers bound the length; nothing here grows faster than it
    nlp.add_pipe("followup_layout")
    nlp.add_pipe("followup_entities", config={"day_order": day_order})
    return nlp


def read(nlp: Language, text: str, send_on: date | None = None) -> Doc:
    """Run a pipeline over ``text`` as it would be read on ``send_on``."""
    doc = _make_doc(nlp, text)
    doc._.send_on = send_on.isoformat() if send_on else None
    return nlp(doc)


def _make_doc(nlp: Language, text: str) -> Doc:
    """The tokens of ``text``; what no blank interrupts for long is cut up before.

    spaCy looks for the end of a word through all of it once for each mark at its end, so that a
    line of exclamation marks would take it hours.
    """
    cuts = [match.end() for match in _TOO_LONG_FOR_A_WORD.finditer(text)]
    if not cuts:
        return nlp.make_doc(text)
    pieces = [nlp.make_doc(text[start:end]) for start, end in pairwise([0, *cuts, len(text)])]
    tokens = [token for piece in pieces for token in piece]
    return Doc(nlp.vocab, [one.text for one in tokens], [bool(one.whitespace_) for one in tokens])


def layout_of(doc: Doc) -> Layout:
    """The layout that the component ``followup_layout`` wrote down, or a fresh one."""
    if SECTIONS not in doc.spans:
        return read_layout(doc.text)
    return Layout(
        tuple(
            Section(_section_name(span.label_), span.start_char, span.end_char)
            for span in doc.spans[SECTIONS]
        ),
        tuple(Span(span.start_char, span.end_char) for span in doc.spans[SENTENCES]),
    )


def entities_of(doc: Doc) -> tuple[Entity, ...]:
    """The entities that the component ``followup_entities`` wrote down, in order."""
    return tuple(
        Entity(
            span.start_char,
            span.end_char,
            span.text,
            _entity_label(span.label_),
            span.id_ or None,
            span.kb_id_ or None,
        )
        for span in doc.spans.get(ENTITIES, ())
    )


class LayoutComponent:
    """Writes sections and sentences into the document and starts its sentences there."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the layout of ``doc``."""
        layout = read_layout(doc.text)
        doc = write_spans(
            doc, SECTIONS, [(part.start, part.end, part.name, "", "") for part in layout.sections]
        )
        doc = write_spans(
            doc,
            SENTENCES,
            [(part.start, part.end, "SENTENCE", "", "") for part in layout.sentences],
        )
        starts = {span.start for group in (SECTIONS, SENTENCES) for span in doc.spans[group]}
        # all at once: spaCy's setter for one token looks at the whole document
        marks = np.full((len(doc), 1), -1, dtype=np.int64)
        marks[[0, *starts] if len(doc) else []] = 1
        return doc.from_array([SENT_START], cast("Ints2d", marks.view(np.uint64)))


class EntitiesComponent:
    """Writes people, titles, companies and dates into ``doc.ents`` and a span group."""

    def __init__(self, day_order: str = "auto", country: str | None = None) -> None:
        self.day_order = day_order
        self.country = country

    def __call__(self, doc: Doc) -> Doc:
        """Find the entities of ``doc``, dates as read on ``doc._.send_on``."""
        layout = layout_of(doc)
        dates = find_dates(doc.text, layout, _send_on(doc), self.day_order, self.country)
        found = find_entities(doc.text, layout, dates)
        doc = write_spans(
            doc,
            ENTITIES,
            [
                (entity.start, entity.end, entity.label, entity.role or "", entity.value or "")
                for entity in found
            ],
        )
        doc.set_ents(list(doc.spans[ENTITIES]))
        return doc


def _send_on(doc: Doc) -> date | None:
    try:
        return date.fromisoformat(doc._.send_on) if doc._.send_on else None
    except (TypeError, ValueError) as error:
        raise AnalyserError(
            "doc._.send_on is no day; set a text such as '2026-11-30', or nothing"
        ) from error


@Language.factory("followup_layout", assigns=["token.is_sent_start"])
def layout_component(nlp: Language, name: str) -> LayoutComponent:
    """The layout component, as a spaCy factory."""
    return LayoutComponent()


@Language.factory(
    "followup_entities",
    assigns=["doc.ents"],
    default_config={"day_order": "auto", "country": None},
)
def entities_component(
    nlp: Language, name: str, day_order: Literal["auto", DayOrder], country: str | None
) -> EntitiesComponent:
    """The entity component, as a spaCy factory."""
    return EntitiesComponent(day_order, country)


def write_spans(doc: Doc, name: str, parts: Sequence[tuple[int, int, str, str, str]]) -> Doc:
    """Keep ``parts`` (start, end, label, id, kb_id; offsets in characters) as a span group.

    spaCy spans are made of whole tokens, so a token that holds an edge is split there; without
    this the evidence in "Hi Sara🌅" could not be told exactly.
    """
    first, last = _edges(doc)
    inside = {edge for part in parts for edge in part[:2]} - first.keys() - last.keys()
    if inside:
        _split_tokens(doc, inside)
        first, last = _edges(doc)
    doc.spans[name] = SpanGroup(
        doc,
        name=name,
        spans=[
            SpacySpan(doc, first[start], last[end], label=label, span_id=role, kb_id=value)
            for start, end, label, role, value in parts
        ],
    )
    return doc


def _edges(doc: Doc) -> tuple[dict[int, int], dict[int, int]]:
    """Token numbers by the offsets at which they start and end, the end number exclusive."""
    starts, lengths = doc.to_array([IDX, LENGTH]).astype(np.int64).T
    first = dict(zip(starts.tolist(), range(len(doc)), strict=True))
    last = dict(zip((starts + lengths).tolist(), range(1, len(doc) + 1), strict=True))
    return first, last


def _split_tokens(doc: Doc, edges: Iterable[int]) -> None:
    starts = doc.to_array([IDX]).tolist()
    cuts: dict[int, list[int]] = {}
    for edge in sorted(edges):
        number = bisect_right(starts, edge) - 1
        cuts.setdefault(number, []).append(edge - starts[number])
    with doc.retokenize() as retokenizer:
        for number, inside in cuts.items():
            token = doc[number]
            pieces = [token.text[a:b] for a, b in pairwise([0, *inside, len(token)])]
            retokenizer.split(token, pieces, heads=[(token, n) for n in range(len(pieces))])


def _section_name(label: str) -> SectionName:
    assert label in get_args(SectionName), label
    return label  # type: ignore[return-value]


def _entity_label(label: str) -> EntityLabel:
    assert label in get_args(EntityLabel), label
    return label  # type: ignore[return-value]
