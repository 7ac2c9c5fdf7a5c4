"""Sorting more lines than memory should hold: sorted runs in temporary files, merged a batch at a time."""

import tempfile
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import IO

#: Bytes of lines that are sorted in memory at once.
BUDGET = 64_000_000
_BATCH = 1 << 20


class SortedLines:
    r"""Lines in the order of their bytes; each ends in a line feed, and those that are the same are kept.

    >>> lines = SortedLines(budget=4)
    >>> lines.extend([b"c\n", b"a\n"])
    >>> lines.extend([b"b\n"])
    >>> [line for batch in lines for line in batch]
    [b'a\n', b'b\n', b'c\n']
    """

    def __init__(self, budget: int = BUDGET) -> None:
        self._budget = budget
        self._held: list[bytes] = []
        self._size = 0
        self._runs: list[IO[bytes]] = []

    def extend(self, lines: Iterable[bytes]) -> None:
        """Adds ``lines``."""
        before = len(self._held)
        self._held.extend(lines)
        self._size += sum(map(len, self._held[before:]))
        if self._size > self._budget:
            self._spill()

    def _spill(self) -> None:
        self._held.sort()
        run = tempfile.TemporaryFile(prefix="cyberdip-")  # noqa: SIM115 (closed when read to the end)
        try:
            for start in range(0, len(self._held), 10_000):
                run.write(b"".join(self._held[start : start + 10_000]))
            run.seek(0)
        except BaseException:
            run.close()
            raise
        self._runs.append(run)
        self._held, self._size = [], 0

    def __iter__(self) -> Iterator[list[bytes]]:
        """The lines in order, a batch at a time; they are read once."""
        if not self._runs:
            held, self._held = self._held, []
            held.sort()
            for start in range(0, len(held), 10_000):
                yield held[start : start + 10_000]
            return
        if self._held:
            self._spill()
        try:
            yield from _merged(self._runs)
        finally:
            for run in self._runs:
                run.close()
            self._runs = []


def _merged(runs: list[IO[bytes]]) -> Iterator[list[bytes]]:
    """The lines of ``runs``, each sorted, in order.

    A batch is read from every run; the lines up to the least of the last lines of the batches are sorted together and
    given out, and the next batches read.
    """
    size = max(1 << 16, min(_BATCH, 32_000_000 // len(runs)))
    batches = [run.readlines(size) for run in runs]
    while any(batches):
        bound = min(batch[-1] for batch in batches if batch)
        ready: list[bytes] = []
        for number, batch in enumerate(batches):
            cut = bisect_right(batch, bound)
            ready += batch[:cut]
            batches[number] = batch[cut:] or runs[number].readlines(size)
        ready.sort()
        yield ready
