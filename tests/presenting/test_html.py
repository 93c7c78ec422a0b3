"""In the HTML of a report a draft's words are text and nothing else."""

import re
from html.parser import HTMLParser

from analyser import Draft
from analyser.presenting.html import checklist, finding_block, marked_draft, verdict_line

HOSTILE = (
    'Hi <script>alert(1)</script>,\n\nSorry to bother you <img src=x onerror="x()">, but '
    "[pic](http://x.example/a.png) {{name}} ![i](http://x.example) is there any news?\n\n"
    '"><svg onload=x()>\nTom'
)


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.seen, self.text = set(), ""

    def handle_starttag(self, tag, attrs):
        self.seen.add(tag)
        self.seen.update(name for name, _ in attrs)

    def handle_data(self, data):
        self.text += data


def parsed(html):
    tags = Tags()
    tags.feed(html)
    return tags


def test_nothing_of_a_hostile_draft_becomes_markup(analyser):
    report = analyser.analyse(Draft(HOSTILE))
    html = [marked_draft(HOSTILE, report), verdict_line(report)]
    html += [checklist(HOSTILE, report, core=core) for core in (True, False)]
    html += [finding_block(finding) for finding in report.findings]
    for piece in html:
        tags = parsed(piece).seen
        assert tags <= {
            *("div", "mark", "ul", "li", "span", "p"),
            *("class", "title", "role", "dir", "aria-hidden"),
        }


def test_the_marked_draft_is_the_draft(analyser):
    assert parsed(marked_draft(HOSTILE, analyser.analyse(Draft(HOSTILE)))).text == HOSTILE


def test_every_finding_with_a_place_is_marked(analyser):
    text = "Hi Sara,\n\nAny news from [Company]?\n\nTom"
    html = marked_draft(text, analyser.analyse(Draft(text)))
    assert re.search(r'<mark class="error"[^>]*>\[Company\]</mark>', html)
