"""Scoring with Dask on a cluster of real processes."""

import json
import os
import signal
import sys

import pytest
from deadly import chunks

from analyser import AnalyserError
from analyser.batch import dask as dask_module
from analyser.batch.dask import score_with_dask
from analyser.batch.scoring import Setup, score_chunk
from analyser.batch.setting_aside import TRIES
from analyser.cli import main

dask = pytest.importorskip("dask")
distributed = pytest.importorskip("distributed")
pytestmark = pytest.mark.slow
SETUP = Setup(".jsonl")


def local_cluster(workers: int):
    """Processes on this machine, such as somebody else might have set up."""
    return distributed.LocalCluster(
        n_workers=workers,
        threads_per_worker=2,
        host="127.0.0.1",
        silence_logs=50,
        scheduler_kwargs={
            "allowed_failures": TRIES - 1,
            "dashboard": False,
            "dashboard_address": "127.0.0.1:0",
        },
    )


@pytest.fixture(scope="module")
def cluster():
    # a machine with much to do is given time to replace a worker
    with (
        dask.config.set({"distributed.deploy.lost-worker-timeout": "5 minutes"}),
        local_cluster(2) as started,
    ):
        yield started


def alone(*arguments, **options) -> list:
    return [score_chunk(SETUP, chunk) for chunk in chunks(*arguments, **options)]


def errors(scored) -> dict[str, str]:
    reports = [json.loads(line) for piece in scored for line in piece.lines]
    return {report["id"]: report["error"] for report in reports if "error" in report}


def test_results_come_in_order_and_are_those_of_one_process(cluster):
    found = list(score_with_dask(SETUP, cluster.scheduler_address, 1, chunks(40)))
    assert found == alone(40)


def test_without_a_scheduler_a_cluster_is_started_and_ended():
    found = list(score_with_dask(SETUP, None, 1, chunks(2)))
    assert found == alone(2)


def test_a_worker_killed_in_mid_run_costs_nothing(cluster):
    results = score_with_dask(SETUP, cluster.scheduler_address, 1, chunks(60))
    found = [next(results)]
    with distributed.Client(cluster.scheduler_address) as client:
        pids = list(client.run(os.getpid).values())
    os.kill(pids[0], signal.SIGKILL)
    found += results
    assert found == alone(60)


def test_drafts_that_cost_workers_are_set_aside_and_named_and_the_rest_goes_on():
    scored = list(score_with_dask(SETUP, None, 2, chunks(3, deadly={1, 4})))
    assert [json.loads(line)["id"] for piece in scored for line in piece.lines] == [
        str(n) for n in range(9)
    ]
    assert list(errors(scored)) == ["1", "4"]
    assert errors(scored)["4"].startswith("t:4: analysing this ended every process")


def test_a_worker_that_the_cluster_gave_up_is_replaced(monkeypatch):
    monkeypatch.setattr(dask_module, "_CHECK", 0.5)
    monkeypatch.setattr(dask_module, "_LOST", "100ms")
    results = score_with_dask(SETUP, None, 1, chunks(60))
    found = [next(results)]
    cluster = distributed.default_client().cluster
    (nanny,) = cluster.workers.values()
    cluster.sync(nanny.close)
    found += results
    assert found == alone(60)


def test_a_scheduler_without_workers_ends_the_run_with_advice(monkeypatch):
    monkeypatch.setattr(dask_module, "_CHECK", 0.1)
    monkeypatch.setattr(dask_module, "_DESERTED", 0.3)
    with local_cluster(0) as deserted, pytest.raises(AnalyserError, match="has had no worker"):
        list(score_with_dask(SETUP, deserted.scheduler_address, 1, chunks(2)))


def test_only_some_chunks_are_handed_out_ahead(cluster, monkeypatch):
    monkeypatch.setattr(dask_module, "_AHEAD", 2)
    taken = []

    def counted():
        for chunk in chunks(1000, size=1):
            taken.append(chunk)
            yield chunk

    results = score_with_dask(SETUP, cluster.scheduler_address, 1, counted())
    next(results)
    results.close()
    assert len(taken) <= 4 * 4


def test_a_setup_that_makes_no_analyser_ends_the_run(cluster):
    setup = Setup(".jsonl", sensitivity="loud")  # type: ignore[arg-type]
    with pytest.raises(AnalyserError, match="loud"):
        list(score_with_dask(setup, cluster.scheduler_address, 1, chunks(2)))


def test_workers_with_another_version_or_model_are_refused(cluster, monkeypatch):
    monkeypatch.setattr(dask_module, "version_and_model", lambda: "99 with the model x")
    with pytest.raises(AnalyserError, match=r"have analyser 0.*has 99 with the model x"):
        list(score_with_dask(SETUP, cluster.scheduler_address, 1, chunks(2)))


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "nonsense://x", "127.0.0.1:none"])
def test_an_address_without_a_scheduler_is_named(address, monkeypatch):
    monkeypatch.setattr(dask_module, "_PATIENCE", "1s")
    with pytest.raises(AnalyserError, match=f"{address}: no Dask scheduler"):
        list(score_with_dask(SETUP, address, 1, chunks(2)))


def test_a_scheduler_that_goes_away_ends_the_run_with_advice():
    with local_cluster(1) as lost:
        results = score_with_dask(SETUP, lost.scheduler_address, 1, chunks(400))
        next(results)
    with pytest.raises(AnalyserError, match="--resume"):
        list(results)


def test_without_dask_the_message_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(AnalyserError, match=r"pip install 'analyser\[dask\]'"):
        next(score_with_dask(SETUP, None, 1, chunks(1)))


def test_the_command_writes_the_same_bytes_with_either_engine(cluster, tmp_path, samples):
    table = tmp_path / "t.jsonl"
    text = "".join(json.dumps({"text": f"Hi Sara {n},\n\nany news?"}) + "\n" for n in range(250))
    table.write_text(text + "broken\n")
    folder = str(samples[0].parent)
    on = ["--send-on", "2026-11-12"]
    for ending in ("csv", "jsonl", "parquet"):
        local, shared = tmp_path / f"local.{ending}", tmp_path / f"dask.{ending}"
        with pytest.raises(SystemExit, match="0"):
            main(["score", str(table), folder, *on, "-o", str(local)])
        engine = ["--engine", "dask", "--scheduler", cluster.scheduler_address]
        with pytest.raises(SystemExit, match="0"):
            main(["score", str(table), folder, *on, "-o", str(shared), *engine])
        assert local.read_bytes() == shared.read_bytes()
