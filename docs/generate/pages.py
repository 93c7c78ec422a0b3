"""Which files are generated, and from what."""

from collections.abc import Iterator
from pathlib import Path

from docs.generate.commands import commands_page
from docs.generate.figures import with_figures
from docs.generate.model_card import model_card
from docs.generate.peers import with_peers
from docs.generate.printed import ROOT, with_outputs
from docs.generate.rules import rules_page
from docs.generate.timing_picture import timing_picture

_WHOLE = {
    "docs/rules.md": rules_page,
    "docs/commands.md": commands_page,
    "docs/model-card.md": model_card,
    "docs/pictures/timing.svg": timing_picture,
}


def written_pages() -> Iterator[Path]:
    """The pages that are written by hand, with generated parts in them."""
    yield ROOT / "README.md"
    yield from (path for path in sorted((ROOT / "docs").glob("*.md")) if path not in _whole_paths())


def fresh() -> Iterator[tuple[Path, str]]:
    """Every file that is generated or has generated parts, as it has to be."""
    for name, write in _WHOLE.items():
        yield ROOT / name, write()
    for path in written_pages():
        yield path, with_peers(with_figures(with_outputs(path.read_text("utf-8"))))


def _whole_paths() -> set[Path]:
    return {ROOT / name for name in _WHOLE}
