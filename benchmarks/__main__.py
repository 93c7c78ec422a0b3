"""Time this program against its peers in one run, and write the results down.

A shared machine drifts, so each round times all contenders one after another and the figure is
the ratio within a round: its median and its extremes. Times are those of the processor, not of
the clock.
"""

import json
import platform
import re
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from analyser import Draft
from benchmarks.contenders import contenders
from benchmarks.corpus import drafts
from benchmarks.stages import stage_costs

ROUNDS = 5
AT_ONCE = 60
RESULTS = Path(__file__).with_name("results")


def main() -> None:
    """Measure, print, and write ``results/<processor>.json``."""
    corpus = drafts()
    words = sum(len(draft.text.split()) for draft in corpus) / len(corpus)
    print(f"{len(corpus)} drafts of {words:.0f} words on average, {ROUNDS} rounds of {AT_ONCE}")
    rates = speeds(corpus)
    ours = rates["analyser"]
    table = {}
    for name, theirs in rates.items():
        ratios = sorted(a / b for a, b in zip(ours, theirs, strict=True))
        table[name] = {
            "drafts_per_second": round(median(theirs), 1),
            "ours_to_theirs": [
                round(ratio, 2) for ratio in (ratios[0], median(ratios), ratios[-1])
            ],
        }
        low, mid, high = table[name]["ours_to_theirs"]
        print(f"{name:32} {median(theirs):9.1f} drafts/s   ours is {mid} times ({low} to {high})")
    growth = lengths(corpus)
    for length, cost in growth.items():
        print(f"{length:>6} words: {cost:8.1f} microseconds a word")
    start = cold_start()
    print(f"cold start: `analyser check` costs {start} times a bare `import spacy`")
    processor = _processor()
    RESULTS.mkdir(exist_ok=True)
    out = RESULTS / f"{re.sub(r'[^A-Za-z0-9]+', '-', processor).strip('-').lower()}.json"
    results = {
        "processor": processor,
        "python": platform.python_version(),
        "words_a_draft": round(words),
        "speed": table,
        "microseconds_a_word": growth,
        "milliseconds_a_stage": stage_costs(corpus),
        "cold_start_to_import_spacy": start,
    }
    out.write_text(json.dumps(results, indent=2) + "\n")
    print(f"written to {out.relative_to(RESULTS.parents[1])}")


def speeds(corpus: Sequence[Draft]) -> dict[str, list[float]]:
    """Drafts a second of processor time, by contender and round; the first round warms up."""
    rivals = list(contenders(corpus))
    rates: dict[str, list[float]] = {name: [] for name, _ in rivals}
    for number in range(ROUNDS + 1):
        part = [corpus[(number * AT_ONCE + n) % len(corpus)] for n in range(AT_ONCE)]
        for name, run in rivals:
            cost = _cost(lambda run=run, part=part: run(part))
            if number:
                rates[name].append(len(part) / cost)
    return rates


def lengths(corpus: Sequence[Draft]) -> dict[int, float]:
    """Microseconds a word for texts of growing length; equal figures mean linear growth."""
    _, ours = next(iter(contenders(corpus)))
    words = " ".join(draft.text for draft in corpus).split(" ")
    growth = {}
    for length in (10, 100, 1_000, 10_000):
        text = Draft(" ".join(words[:length]))
        repeats = max(1, 2_000 // length)
        ours([text])
        cost = _cost(lambda text=text, repeats=repeats: ours([text] * repeats))
        growth[length] = round(cost / repeats / length * 1e6, 1)
    return growth


def cold_start() -> float:
    """The median over five pairs of processes, by the clock."""
    sample = "data/samples/good-email.txt"
    pairs = []
    for _ in range(5):
        times = []
        for command in (["-m", "analyser", "check", sample], ["-c", "import spacy"]):
            begin = time.perf_counter()
            subprocess.run([sys.executable, *command], stdout=subprocess.DEVNULL, check=False)
            times.append(time.perf_counter() - begin)
        pairs.append(times[0] / times[1])
    return round(median(pairs), 2)


def _cost(work: Callable[[], object]) -> float:
    begin = time.process_time()
    work()
    return time.process_time() - begin


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    found = re.search(r"model name\s*:\s*(.+)", info.read_text()) if info.exists() else None
    return found[1].strip() if found else platform.processor() or platform.machine()


if __name__ == "__main__":
    main()
