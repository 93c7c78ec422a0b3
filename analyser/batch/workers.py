"""Scoring on several processors of this machine: processes that share nothing.

Each process is tied to this one by a pipe of its own and nothing else, so that it ends when this
one is killed, and its own end is noticed at once. (The pools of the standard library leave
orphans in the first case, and give up in the second.)
"""

from __future__ import annotations

import multiprocessing
import signal
import traceback
import warnings
from collections.abc import Generator, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from typing import Self

from analyser.batch.scoring import Chunk, Scored, Setup, score_chunk
from analyser.batch.setting_aside import WorkerLost, score_singly
from analyser.errors import AnalyserError

_AHEAD = 4
"""How many chunks for each worker may wait for the slowest one to be written."""


def score_with_workers(
    setup: Setup, count: int, chunks: Iterator[Chunk]
) -> Generator[Scored, None, None]:
    """Score chunks in ``count`` processes; results come in the order of the chunks.

    Memory is bounded by a few chunks a process. Where a process ends, the records of its chunk
    are tried one by one, and one that ends three more is set aside.

    Raises:
        AnalyserError: no analyser can be made with this setup.
    """
    numbered = enumerate(chunks)
    tasks: dict[Worker, tuple[int, Chunk]] = {}
    results: dict[int, Scored] = {}
    following = 0
    with ExitStack() as stack:
        workers = [stack.enter_context(Worker(setup)) for _ in range(count)]
        while True:
            for worker in workers:
                if worker not in tasks and len(results) < count * _AHEAD:
                    task = next(numbered, None)
                    if task is not None:
                        tasks[worker] = task
                        worker.send(task[1])
            if not tasks:
                return
            for worker in first_done(tasks):
                number, chunk = tasks.pop(worker)
                try:
                    results[number] = worker.receive()
                except WorkerLost:
                    worker.restart()
                    attempt = partial(_attempt, worker)
                    results[number] = score_singly(chunk, setup.form, attempt)
            while following in results:
                yield results.pop(following)
                following += 1


def first_done(workers: Iterable[Worker]) -> list[Worker]:
    """Wait until some of these have an answer or have ended."""
    waiting = list(workers)
    done = wait([worker.pipe for worker in waiting])
    return [worker for worker in waiting if worker.pipe in done]


class Worker:
    """A process that scores one chunk at a time, begun anew when it ends.

    Args:
        setup: what it needs to make its analyser, which it does with its first chunk.
    """

    def __init__(self, setup: Setup) -> None:
        self._setup = setup
        self._start()

    def _start(self) -> None:
        # a forked process would keep the pipes of the others open, and the threads' locks shut
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, self._setup), daemon=True)
        with _interrupts_held():
            self._process.start()
        theirs.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.stop()

    def send(self, chunk: Chunk) -> None:
        """Have a chunk scored; :meth:`receive` tells when the process has ended meanwhile."""
        with suppress(OSError):
            self.pipe.send(chunk)

    def receive(self) -> Scored:
        """Wait for the chunk that was sent last.

        Raises:
            WorkerLost: the process has ended.
            AnalyserError: it cannot make an analyser.
        """
        try:
            answer = self.pipe.recv()
        except (EOFError, OSError) as error:
            raise WorkerLost from error
        if isinstance(answer, Exception):
            raise answer
        scored: Scored = answer
        return scored

    def restart(self) -> None:
        """Put a new process in the place of one that has ended."""
        self.stop()
        self._start()

    def stop(self) -> None:
        """End the process."""
        self.pipe.close()
        self._process.terminate()
        self._process.join()


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Keep an interrupt at the keyboard from a process that begins, and is still loading."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    resource_tracker.ensure_running()  # whose own start would let them through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _attempt(worker: Worker, chunk: Chunk) -> Scored:
    worker.send(chunk)
    try:
        return worker.receive()
    except WorkerLost:
        worker.restart()
        raise


def _serve(pipe: Connection, setup: Setup) -> None:
    """Score what comes through the pipe until its other end is closed."""
    # an interrupt at the keyboard reaches every process; the first one tells the others
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    warnings.simplefilter("ignore")  # so it is with what there is to say of the model
    with suppress(EOFError, OSError):
        while True:
            chunk = pipe.recv()
            answer: Scored | Exception
            try:
                answer = score_chunk(setup, chunk)
            except AnalyserError as error:
                answer = error
            except Exception:  # a bug, to be raised where it is seen
                answer = RuntimeError(f"in a worker process:\n{traceback.format_exc()}")
            pipe.send(answer)
