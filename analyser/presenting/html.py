"""A report as HTML in which the draft's words are text and nothing else."""

from __future__ import annotations

from html import escape
from itertools import pairwise

from analyser.judging.elements import expected_parts
from analyser.labels import CORE_PARTS, PART_NAMES, PARTS, SEVERITIES, Part
from analyser.types import Finding, Report

STYLE = """
<style>
.fu { font-size: 1rem; line-height: 1.65; }
.fu-draft { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid rgba(128,128,128,.35);
  border-radius: .6rem; padding: 1rem 1.15rem; }
.fu mark { color: inherit; background: transparent; border-radius: .2rem; padding: .05em 0;
  text-decoration: underline; text-decoration-thickness: .16em; text-underline-offset: .2em; }
.fu mark.error { background: rgba(214,40,57,.16); text-decoration-color: #d62839; }
.fu mark.warning { background: rgba(230,150,0,.18); text-decoration-color: #c77700; }
.fu mark.hint { background: rgba(40,120,200,.12); text-decoration-color: #2878c8;
  text-decoration-style: dotted; }
.fu-verdict { font-size: 1.2rem; font-weight: 600; margin: 0; border-radius: .6rem;
  padding: .8rem 1rem; }
  .fu-verdict.ready { background: rgba(30,140,80,.16); }
.fu-verdict.not-yet { background: rgba(230,150,0,.16); }
.fu ul { list-style: none; margin: 0; padding: 0; }
.fu li { margin: 0 0 .35rem; padding: 0; }
.fu .state { display: inline-block; width: 1.4em; font-weight: 700; }
.fu .words { opacity: .75; font-size: .9em; overflow-wrap: anywhere; }
.fu-finding { border-inline-start: .28rem solid; padding: .15rem 0 .15rem .8rem; margin: 0 0 1rem; }
.fu-finding.error { border-color: #d62839; } .fu-finding.warning { border-color: #c77700; }
.fu-finding.hint { border-color: #2878c8; }
.fu-finding .advice { opacity: .8; } .fu-finding .instead { font-style: italic; }
</style>
"""
_MARKS = {"present": "✔", "weak": "~", "missing": "✘"}
_STATES = {"present": "there", "weak": "only hinted at", "missing": "missing"}


def marked_draft(text: str, report: Report) -> str:
    """The draft with a ``mark`` around each finding, its message as the title."""
    cuts = sorted(
        {0, len(text)}
        | {
            edge
            for one in report.findings
            if one.start is not None
            for edge in (one.start, one.end or 0)
        }
    )
    pieces = []
    for start, end in pairwise(cuts):
        words = escape(text[start:end])
        over = [
            finding
            for finding in report.findings
            if finding.start is not None and finding.start <= start and end <= (finding.end or 0)
        ]
        if over and words:
            heaviest = min(over, key=lambda finding: SEVERITIES.index(finding.severity))
            title = escape(" ".join(finding.message for finding in over), quote=True)
            words = f'<mark class="{heaviest.severity}" title="{title}">{words}</mark>'
        pieces.append(words)
    return f'<div class="fu fu-draft" dir="auto">{"".join(pieces)}</div>'


def verdict_line(report: Report) -> str:
    """Whether to send it, or the one thing to mend first."""
    if report.ready:
        said, kind = "Ready to send.", "ready"
    elif report.timing and report.timing.verdict != "send":
        said, kind = report.timing.message, "not-yet"
    else:
        said, kind = f"Not yet. {report.findings[0].message}", "not-yet"
    return f'<p class="fu fu-verdict {kind}" role="status">{escape(said)}</p>'


def checklist(text: str, report: Report, *, core: bool) -> str:
    """The parts that this message wants, each with its state and the words that show it."""
    wanted = expected_parts(report.kind, report.channel)  # type: ignore[arg-type]
    parts = [part for part in PARTS if part in wanted and (part in CORE_PARTS) == core]
    return f'<div class="fu"><ul>{"".join(_item(text, report, part) for part in parts)}</ul></div>'


def finding_block(finding: Finding) -> str:
    """One finding: what it does to the reader, what to do, and the words to use instead."""
    instead = "".join(
        f'<div class="instead">{escape(edit.text.strip()) or "Take it out."}</div>'
        for edit in finding.edits
    )
    return (
        f'<div class="fu fu-finding {finding.severity}"><div>{escape(finding.message)}</div>'
        f'<div class="advice">{escape(finding.advice)}</div>{instead}</div>'
    )


def _item(text: str, report: Report, part: Part) -> str:
    evidence = report.elements[part]
    words = ""
    if evidence.spans:
        first = evidence.spans[0]
        shown = " ".join(text[first.start : first.end].split())
        shown = shown if len(shown) <= 70 else shown[:69] + "…"
        words = f' <span class="words">“{escape(shown)}”</span>'
    return (
        f'<li><span class="state" aria-hidden="true">{_MARKS[evidence.state]}</span>'
        f"{escape(PART_NAMES[part])} "
        f"<span class='words'>({_STATES[evidence.state]})</span>{words}</li>"
    )
