"""Words of the user's own stay words where Streamlit reads Markdown."""

import string

import pytest
from markdown_it import MarkdownIt

from analyser.page.plain import plain


@pytest.mark.parametrize(
    "text",
    [
        "![x](http://evil.example/a.png)",
        "<img src=http://evil.example/>",
        "[link](http://evil.example) **bold** `code`",
        "$x$ :material/home: :red[stop]",
        "# heading",
        "http://evil.example/a_b_c",
        "1. list",
        string.punctuation,
    ],
)
def test_nothing_of_it_is_markup(text):
    [paragraph] = MarkdownIt("commonmark").parse(plain(text))[1:2]
    assert {child.type for child in paragraph.children} <= {"text", "text_special"}
    assert "".join(child.content for child in paragraph.children) == text


def test_it_stands_on_one_line():
    assert plain(" Acme\n\n- Ltd ") == r"Acme \- Ltd"
