"""Write the generated pages and parts anew; ``--measure`` measures the figures first."""

import argparse
import os
import tempfile

from docs.generate.figures import keep, measure
from docs.generate.pages import fresh
from docs.generate.printed import ROOT


def main() -> None:
    """Write what is stale, and nothing that depends on who runs it."""
    parser = argparse.ArgumentParser(prog="python -m docs.generate", description=__doc__)
    parser.add_argument("--measure", action="store_true", help="measure the figures anew")
    if parser.parse_args().measure:
        keep(measure())
    with tempfile.TemporaryDirectory() as home:
        os.environ["ANALYSER_HOME"] = home  # a model of one's own does not write the docs
        for path, text in fresh():
            if not path.exists() or path.read_text("utf-8") != text:
                path.write_text(text, "utf-8")
                print(f"written: {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
