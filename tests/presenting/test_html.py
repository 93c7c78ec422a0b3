"""Two drafts side by side, in which the words are text and nothing else."""

from html.parser import HTMLParser

from analyser.presenting.html import side_by_side

HOSTILE = (
    'Hi <script>alert(1)</script>,\n\nSorry to bother you <img src=x onerror="x()">, but '
    "[pic](http://x.example/a.png) {{name}} ![i](http://x.example) is there any news?\n\n"
    '"><svg onload=x()></div></ins>\nTom'
)


class Parsed(HTMLParser):
    """The tags and attributes of a piece of HTML, and the text of each column."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.columns, self.marked = set(), [], []
        self._inside = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.tags.update(name for name, _ in attrs)
        self._inside.append(tag)
        if tag == "section":
            self.columns.append("")

    def handle_endtag(self, tag):
        self._inside.pop()

    def handle_data(self, data):
        if "h3" not in self._inside:
            self.columns[-1] += data
        if self._inside[-1] in ("del", "ins"):
            self.marked.append((self._inside[-1], data))


def test_each_column_is_its_draft_and_nothing_of_it_becomes_markup():
    after = HOSTILE.replace("Sorry to bother you", "<b>Hello</b>")
    parsed = Parsed(side_by_side(HOSTILE, after))
    assert parsed.columns == [HOSTILE, after]
    assert parsed.tags <= {"div", "section", "h3", "del", "ins", "class", "dir"}


def test_what_went_and_what_came_is_marked_by_whole_words():
    parsed = Parsed(side_by_side("Any news at all?", "Any good news today?"))
    went = [text.strip() for tag, text in parsed.marked if tag == "del"]
    came = [text.strip() for tag, text in parsed.marked if tag == "ins"]
    assert (went, came) == (["at all?"], ["good", "today?"])


def test_equal_drafts_carry_no_mark():
    assert Parsed(side_by_side("Hi Sara,\n\nThanks!", "Hi Sara,\n\nThanks!")).marked == []


def test_long_drafts_are_shown_whole_without_being_compared():
    before, after = "one two " * 3000, "one three " * 3000
    assert Parsed(side_by_side(before, after)).columns == [before, after]
