import pytest

from analyser.reading.openings import Opened, keys_at, mark_in, openings, parse


@pytest.mark.parametrize(
    ("pattern", "beginnings"),
    [
        (r"\bthanks?\b", {"than"}),
        (r"\b(?:any|some) news", {"any ", "some"}),
        (r"\b(?:ta|tia)\b", {"ta ", "tia "}),
        (r"\b(?:so )?(?:very\s+)?sorry", {"so v", "so s", "very", "sorr"}),
        (r"\bi(?:'m| am)", {"i m", "i am"}),
        (r"\bi\b\W{1,2}do", {"i do", "i  d"}),
        (r"\bup[^\w\n]to", {"up t"}),
        (r"\bok\s+so", {"ok s", "ok  "}),
        (r"\bI (?:do )?not", {"i do", "i no"}),
        (r"\bAs[ap]p", {"asap", "aspp"}),
        (r"(?<!not )\b(?=l)looking", {"look"}),
        (r"(?<![\w_])_{3,}", {"___", "____"}),
        (r"\{\{|<<", {"{ ", "< "}),
        (r"\b(?>glad|happy) to", {"glad", "happ"}),
    ],
)
def test_the_first_characters_of_every_match_are_told(pattern, beginnings):
    assert openings(parse(pattern)) == beginnings


@pytest.mark.parametrize(
    ("pattern", "short"),
    [(r"\bxx+", "xx"), (r"\bi[a-z]+", "i"), (r"\ba", "a"), (r"\bi\b.", "i ")],
)
def test_a_beginning_of_few_characters_may_go_on(pattern, short):
    found = openings(parse(pattern))
    assert found is not None
    assert short in found


def test_a_thing_is_opened_by_its_beginnings_and_whatever_follows():
    opened = Opened(
        {
            name: openings(parse(pattern))
            for name, pattern in {
                "day": r"\b(?:1|[1-3]\d) Nov",
                "hours": r"\b\d{1,2} hours",
                "us": r"\bwe would",
                "all": r"\bwe\b",
            }.items()
        }
    )
    text = "we would, well, we're on 12 nov or 4 nov or \u0663 hours, we"
    keys = keys_at(text, [0, 10, 16, 25, 35, 44, 53])
    assert keys == ["we w", "well", "we r", "12 n", "4 no", "\u0663 ho", "we  "]
    found = [["us", "all"], [], ["all"], ["day", "hours"], ["hours"], ["hours"], ["all"]]
    assert [list(opened.by(key)) for key in keys] == found


@pytest.mark.parametrize(
    "pattern",
    [r"sorry", r"\b\w+", r"\s+please", r".", r"[^a]b", r"\b(?:so )?", r"(?:so )?[a-z]", r"\bélan"],
    ids=str,
)
def test_what_may_begin_within_a_word_or_with_anything_has_no_openings(pattern):
    assert openings(parse(pattern)) is None


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
    assert mark_in(parse(pattern)) == mark
