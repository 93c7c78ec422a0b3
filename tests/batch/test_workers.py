import json
import multiprocessing
import os
import signal
from itertools import islice

import pytest
from deadly import chunks

from analyser import AnalyserError
from analyser.batch.scoring import Chunk, Context, Setup, score_chunk
from analyser.batch.workers import Worker, score_with_workers
from analyser.reading.tables import Record

SETUP = Setup(".jsonl")


def ids(scored) -> list[str]:
    return [json.loads(line)["id"] for piece in scored for line in piece.lines]


def test_results_come_in_order_and_are_those_of_one_process():
    alone = [score_chunk(SETUP, chunk) for chunk in chunks(7)]
    assert list(score_with_workers(SETUP, 2, chunks(7))) == alone
    assert ids(alone) == [str(n) for n in range(21)]


def test_more_workers_than_chunks_do_no_harm():
    assert ids(score_with_workers(SETUP, 3, chunks(1))) == ["0", "1", "2"]
    assert list(score_with_workers(SETUP, 2, iter(()))) == []


def test_only_a_few_chunks_are_read_ahead_of_a_slow_one():
    taken = 0

    def slow_then_quick():
        nonlocal taken
        yield Chunk((Record("slow", "slow", "I hope that you are well. " * 3000),), Context())
        for taken in range(1, 100_000):
            yield Chunk((Record(str(taken), "quick", error="quick"),), Context())

    results = score_with_workers(SETUP, 2, slow_then_quick())
    assert ids(islice(results, 3)) == ["slow", "1", "2"]
    results.close()
    assert taken < 20


def test_the_processes_end_with_the_run():
    results = score_with_workers(SETUP, 2, chunks(100))
    next(results)
    assert len(multiprocessing.active_children()) == 2
    results.close()
    assert multiprocessing.active_children() == []


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no such signals")
def test_an_interrupt_leaves_a_process_alone_that_is_still_loading():
    (chunk,) = chunks(1)
    with Worker(SETUP) as worker:
        (process,) = multiprocessing.active_children()
        os.kill(process.pid, signal.SIGINT)
        worker.send(chunk)
        assert ids([worker.receive()]) == ["0", "1", "2"]


def test_a_draft_that_ends_its_process_is_set_aside_and_named_and_the_rest_goes_on():
    found = list(score_with_workers(SETUP, 2, chunks(4, deadly={4})))
    assert ids(found) == [str(n) for n in range(12)]
    reports = [json.loads(line) for piece in found for line in piece.lines]
    errors = {report["id"]: report["error"] for report in reports if "error" in report}
    assert list(errors) == ["4"]
    assert errors["4"].startswith("t:4: analysing this ended every process")
    assert sum(piece.errors for piece in found) == 1


def test_a_setup_that_makes_no_analyser_ends_the_run():
    setup = Setup(".jsonl", sensitivity="loud")  # type: ignore[arg-type]
    with pytest.raises(AnalyserError, match="loud"):
        list(score_with_workers(setup, 2, chunks(4)))


def test_a_bug_in_a_worker_surfaces_with_its_place():
    broken = Chunk((Record("a", "a", "Hi", interview="9"),), Context())
    with pytest.raises(RuntimeError, match="KeyError: '9'"):
        list(score_with_workers(SETUP, 2, iter([broken])))
