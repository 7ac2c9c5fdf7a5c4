"""Rows as the lines of a CSV file (RFC 4180, with line feeds)."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain


def csv_lines(head: Sequence[Sequence[str]], rows: Iterable[Sequence[str]]) -> Iterator[bytes]:
    r"""The lines of ``head`` and ``rows``, a few at a time.

    >>> b"".join(csv_lines([["a", "b"]], [["1", "2,3"]]))
    b'a,b\n1,"2,3"\n'
    """
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    for row in chain(head, rows):
        writer.writerow(row)
        if buffer.tell() > 1 << 16:
            yield buffer.getvalue().encode()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue().encode()
