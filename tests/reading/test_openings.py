import pytest

from analyser.reading.openings import mark_in, openings


@pytest.mark.parametrize(
    ("pattern", "keys"),
    [
        (r"\bthanks?\b", {"than"}),
        (r"\b(?:any|some) news", {"any", "some"}),
        (r"\b(?:ta|tia)\b", {"ta", "tia"}),
        (r"\b(?:so )?(?:very\s+)?sorry", {"so", "very", "sorr"}),
        (r"\bi(?:'m| am)", {"i"}),
        (r"\bAs[ap]p", {"asap", "aspp"}),
        (r"(?<!not )\b(?=l)looking", {"look"}),
        (r"(?<![\w_])_{3,}", set()),
        (r"\{\{|<<", {"{", "<"}),
        (r"\b(?>glad|happy) to", {"glad", "happ"}),
    ],
)
def test_the_first_letters_of_every_beginning_are_told(pattern, keys):
    found = openings(pattern)
    assert found is not None
    assert found.keys == keys


@pytest.mark.parametrize(
    ("pattern", "short"),
    [(r"\bxx+\b", {"xx"}), (r"\bi[a-z]+", {"i"}), (r"(?<![\w_])_{3,}", {"_"}), (r"\ba", {"a"})],
)
def test_a_beginning_of_few_letters_may_go_on(pattern, short):
    found = openings(pattern)
    assert found is not None
    assert set(found.short) == short


def test_letters_may_be_a_whole_word_and_the_beginning_of_others():
    found = openings(r"\b(?:1|[1-3]\d) Nov")
    assert found is not None
    assert found.keys == {"1"}
    assert set(found.short) == {"1", "2", "3"}
    assert found.allow("12")
    assert not found.allow("4")


@pytest.mark.parametrize(
    "pattern",
    [r"sorry", r"\b\w+", r"\s+please", r".", r"[^a]b", r"\b(?:so )?", r"(?:so )?[a-z]", r"\bélan"],
    ids=str,
)
def test_what_may_begin_within_a_word_or_with_anything_has_no_openings(pattern):
    assert openings(pattern) is None


@pytest.mark.parametrize(
    ("pattern", "mark"),
    [
        (r"[\w.]+@\w+", "@"),
        (r"\bso\b[^.]*\?", "?"),
        (r"\bnews(?:\?|!)", ""),
        (r"\ba-?b", ""),
        (r"x@y|z", ""),
        ("naïve", ""),
    ],
)
def test_a_mark_is_named_only_where_no_match_lacks_it(pattern, mark):
    assert mark_in(pattern) == mark
