"""Measure this program beside its peers, print the figures, keep them, and draw them.

``python -m benchmarks`` measures everything; named parts are measured alone, and the other figures
of the file are left as they are.
"""

import argparse
import gc
from typing import Any

from benchmarks.chart import draw
from benchmarks.contenders import Absent, Contender, contenders
from benchmarks.corpus import drafts
from benchmarks.growth import measure_growth
from benchmarks.processes import measure_numbers, measure_start, measure_workers
from benchmarks.quality import measure_quality
from benchmarks.results import ROOT, read_results, results_file, write_results
from benchmarks.speed import AT_ONCE, ROUNDS, measure_speed
from benchmarks.stages import stage_costs

PARTS = ("speed", "stages", "quality", "growth", "start", "numbers", "workers")


def main() -> None:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"any of {', '.join(PARTS)}")
    parts = parser.parse_args().parts or PARTS
    if unknown := set(parts) - set(PARTS):
        parser.error(f"there is no part {', '.join(sorted(unknown))}; say {', '.join(PARTS)}")
    path = results_file()
    measured = _measured(parts)
    results = read_results(path) | measured
    write_results(path, results)
    picture = draw(results)
    print(f"\nwritten to {path.relative_to(ROOT)} and {picture.relative_to(ROOT)}")


def _measured(parts: list[str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if "speed" in parts or "quality" in parts:
        rivals = []
        for one in contenders():
            if isinstance(one, Absent):
                print(f"{one.name} is not installed and left out; {one.why}")
            else:
                rivals.append(one)
        if "speed" in parts:
            gc.freeze()  # each is to pay for its own garbage, not for what the others have loaded
            found["speed"] = _show_speed(rivals)
            gc.unfreeze()
        if "quality" in parts:
            found["quality"] = _show_quality(rivals)
    if "stages" in parts:
        print()
        found["milliseconds_a_stage"] = stage_costs(drafts())
    if "growth" in parts:
        found["growth"] = _show_growth()
    if "start" in parts:
        found["start_to_import_spacy"] = start = measure_start()
        print(f"\na first `analyser check` costs {_ratio(start)} a bare `import spacy`")
    if "numbers" in parts:
        found["numbers"] = _show_numbers()
    if "workers" in parts:
        found["workers"] = workers = measure_workers()
        print(f"\ntwo workers are {_ratio(workers['gain'])} as fast as one")
    return found


def _show_speed(rivals: list[Contender]) -> dict[str, Any]:
    corpus = drafts()
    words = sum(len(draft.text.split()) for draft in corpus) / len(corpus)
    print(f"\n{len(corpus)} drafts of {words:.0f} words; {ROUNDS} rounds of {AT_ONCE}")
    table = measure_speed(rivals, corpus)
    for name, row in table.items():
        ratio = _ratio(row["ours_to_theirs"])
        print(f"{name:32} {row['drafts_per_second']:9,.1f} drafts/s   ours is {ratio} as fast")
    return {"words_a_draft": round(words), "contenders": table}


def _show_quality(rivals: list[Contender]) -> dict[str, Any]:
    table = measure_quality(rivals)
    print("\nflagged of those with a tone label, and of the good ones")
    for name, row in table.items():
        shares = "   ".join(
            f"{kind} {row[kind]['with_tone_flagged']:6.1%} {row[kind]['good_flagged']:6.1%}"
            for kind in ("sentences", "drafts")
        )
        print(f"{name:32} {shares}   ({row['flags']})")
    return table


def _show_growth() -> dict[str, Any]:
    table = measure_growth()
    print("\nmicroseconds a word, by the number of words; power 1 is linear")
    for name, row in table.items():
        costs = " ".join(f"{cost:9,.1f}" for cost in row["microseconds_a_word"].values())
        print(f"{name:32} {costs}   power {row['power']}")
    return table


def _show_numbers() -> dict[int, dict[str, float]]:
    table = measure_numbers()
    print()
    for count, row in table.items():
        print(
            f"{count:>9,} drafts: {row['drafts_per_processor_second']:,.0f} a second of the "
            f"processor, at most {row['peak_megabytes']:,.0f} MB"
        )
    return table


def _ratio(spread: list[float]) -> str:
    low, mid, high = spread
    return f"{mid} times ({low} to {high})"


if __name__ == "__main__":
    main()
