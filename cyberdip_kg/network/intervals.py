"""Intervals: how far a share seen in few cases can be trusted."""

import math


def wilson(hits: int, cases: int, z: float = 1.959964) -> tuple[float, float]:
    """The interval in which a share lies with 95 per cent confidence (Wilson 1927), good for few cases too.

    >>> [round(bound, 3) for bound in wilson(9, 10)]
    [0.596, 0.982]
    >>> wilson(0, 0)
    (0.0, 1.0)
    """
    if cases <= 0:
        return (0.0, 1.0)
    share = hits / cases
    middle = (share + z * z / (2 * cases)) / (1 + z * z / cases)
    half = z / (1 + z * z / cases) * math.sqrt(share * (1 - share) / cases + z * z / (4 * cases * cases))
    return (max(0.0, middle - half), min(1.0, middle + half))
