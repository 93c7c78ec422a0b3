"""Scoring on many machines, with Dask.

The records are read and the lines written where the command runs; what travels is a chunk and its
lines, so that the machines need the package, but no file in common.
"""

from __future__ import annotations

import logging
import pickle
from collections import deque
from collections.abc import Generator, Iterator
from concurrent.futures import CancelledError
from contextlib import ExitStack, suppress
from importlib import import_module
from threading import Event, Lock, Thread
from typing import Any, Self, cast

from analyser.batch.scoring import Chunk, Scored, Setup, score_chunk, version_and_model
from analyser.batch.setting_aside import TRIES, WorkerLost, score_singly
from analyser.errors import AnalyserError

_AHEAD = 16
"""Chunks that are handed out before the first is back, however few workers there are yet."""

_PATIENCE = "10s"

_CHECK = 10.0
"""Seconds between two looks at whether there are workers."""

_DESERTED = 300.0
"""Seconds without any worker after which a run ends; a cluster that grows by need has time."""

_LOST = "5 minutes"
"""How long a worker of this machine may take to begin anew, which is minutes on a busy one."""

# a worker of somebody else's may have many threads; the analysis keeps one busy
_ONE_AT_A_TIME = Lock()


def score_with_dask(
    setup: Setup, scheduler: str | None, workers: int, chunks: Iterator[Chunk]
) -> Generator[Scored, None, None]:
    """Score chunks on the workers of a scheduler; results come in the order of the chunks.

    A chunk whose worker is lost is scored again by another. Where a chunk has cost several
    workers, its records are tried one by one with nothing else under way, and one that costs as
    many more is set aside.

    Args:
        setup: what a worker needs to make its analyser, once.
        scheduler: the address, or ``None`` for a cluster on this machine.
        workers: how many processes a cluster on this machine has.
        chunks: what to score.

    Raises:
        AnalyserError: Dask is not installed, no scheduler answers, its workers have another
            version or model or are all gone, or the connection is lost.
    """
    try:
        distributed: Any = import_module("distributed")
    except ImportError as error:
        raise AnalyserError(
            "--engine dask needs Dask; install it with pip install 'analyser[dask]'"
        ) from error

    with ExitStack() as stack:
        client, cluster = _connect(stack, distributed, scheduler, workers)
        watch = stack.enter_context(_Watch(client, cluster, workers))
        try:
            yield from _Run(client, distributed.KilledWorker, setup).score(chunks)
        except (CancelledError, OSError) as error:
            if watch.deserted:
                raise AnalyserError(
                    f"{scheduler}: this Dask scheduler has had no worker for "
                    f"{_DESERTED / 60:.0f} minutes; start some and use --resume"
                ) from error
            raise AnalyserError(
                "the connection to the Dask scheduler is lost; go on with --resume"
            ) from error


class _Run:
    """Hands chunks to a client's workers, some ahead, and takes the results in their order.

    Args:
        client: of the scheduler.
        killed: what its futures raise where a chunk has cost several workers.
        setup: what a worker needs to make its analyser.
    """

    def __init__(self, client: Any, killed: type[Exception], setup: Setup) -> None:
        self._client, self._killed, self._setup = client, killed, setup
        self._waiting: deque[tuple[Chunk, Any]] = deque()

    def score(self, chunks: Iterator[Chunk]) -> Iterator[Scored]:
        """The results of the chunks, which are read as far ahead as there are workers for them."""
        ahead = max(_AHEAD, 4 * sum(self._client.nthreads().values()))
        for chunk in chunks:
            self._waiting.append((chunk, self._submit(chunk)))
            if len(self._waiting) == ahead:
                yield self._finish(*self._waiting.popleft())
        while self._waiting:
            yield self._finish(*self._waiting.popleft())

    def _submit(self, chunk: Chunk) -> Any:
        # packed here, for a scheduler opens what it is given, and may lack the package
        return self._client.submit(_score, pickle.dumps((self._setup, chunk)), pure=False)

    def _result(self, future: Any) -> Scored:
        # never with a time limit: one that runs out breaks off what others are waiting for
        try:
            return cast(Scored, future.result())
        except self._killed as error:
            raise WorkerLost from error

    def _finish(self, chunk: Chunk, future: Any) -> Scored:
        try:
            return self._result(future)
        except WorkerLost:
            # a worker takes those that wait for it along, and they would be blamed too
            for _, other in self._waiting:
                with suppress(WorkerLost):
                    self._result(other)
            # the scheduler tries each several times by itself
            return score_singly(chunk, self._setup.form, self._score_alone, tries=1)

    def _score_alone(self, chunk: Chunk) -> Scored:
        return self._result(self._submit(chunk))


class _Watch(Thread):
    """Sees to it, every :data:`_CHECK` seconds, that there are workers, or ends the waiting.

    Args:
        client: that of the run, which is closed where no worker comes.
        cluster: our own one, or ``None``.
        workers: how many the cluster is to have.
    """

    def __init__(self, client: Any, cluster: Any, workers: int) -> None:
        super().__init__(daemon=True)
        self.deserted = False
        self._client, self._cluster, self._workers = client, cluster, workers
        self._over = Event()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._over.set()
        self.join()

    def run(self) -> None:
        """Look until the run is over or the connection is lost."""
        without = 0.0
        with suppress(CancelledError, OSError):
            while not self._over.wait(_CHECK):
                if self._cluster:
                    # it gives up a worker whose start takes long, and begins no other by itself
                    self._cluster.scale(self._workers)
                without = 0.0 if self._client.nthreads() else without + _CHECK
                if without >= _DESERTED:
                    self.deserted = True
                    self._client.close()
                    return


def _connect(
    stack: ExitStack, distributed: Any, scheduler: str | None, workers: int
) -> tuple[Any, Any]:
    """A client of the scheduler, and the cluster if it is our own; closed with the stack."""
    cluster = None
    if scheduler is None:
        dask: Any = import_module("dask")
        stack.enter_context(dask.config.set({"distributed.deploy.lost-worker-timeout": _LOST}))
        cluster = stack.enter_context(
            distributed.LocalCluster(
                n_workers=workers,
                threads_per_worker=1,
                host="127.0.0.1",
                silence_logs=logging.CRITICAL,
                scheduler_kwargs={
                    "allowed_failures": TRIES - 1,
                    "dashboard": False,
                    "dashboard_address": "127.0.0.1:0",
                },
            )
        )
    try:
        client = stack.enter_context(distributed.Client(cluster or scheduler, timeout=_PATIENCE))
    except (OSError, ValueError) as error:
        raise AnalyserError(f"{scheduler}: no Dask scheduler answers there") from error
    ours = version_and_model()
    try:
        theirs = set(client.run(_theirs).values())
    except (ImportError, AttributeError):
        theirs = {"none that fits"}
    if theirs - {ours}:
        raise AnalyserError(
            f"the workers of {scheduler} have analyser {', '.join(sorted(theirs))}; this machine "
            f"has {ours}: give all of them the same"
        )
    return client, cluster


def _theirs() -> str:
    return version_and_model()


def _score(packed: bytes) -> Scored:
    setup, chunk = pickle.loads(packed)
    with _ONE_AT_A_TIME:
        return score_chunk(setup, chunk)
