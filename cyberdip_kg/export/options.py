"""What a person chooses about an export: layer, language, standings, and who is told of progress."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

#: Is told what is being done, and how much of it is done.
Progress = Callable[[str, int], None]

#: The layers of an RDF export: everything, or plain triples without assertions and citations.
LAYERS = ("full", "direct")


def silent(_step: str, _count: int) -> None:
    """Tells nobody."""


@dataclass(frozen=True)
class Options:
    """The choices for one export.

    ``layer`` is one of :data:`LAYERS`; ``language`` is that of labels and sentences; ``assessments`` are the standings
    that count in formats that draw edges, any where empty, and the format's own default where None; ``kept`` is what
    formats that are written with the same options from the same store share.
    """

    layer: str = "full"
    language: str = "en"
    assessments: tuple[str, ...] | None = None
    progress: Progress = field(default=silent, compare=False)
    kept: dict[str, Any] = field(default_factory=dict, compare=False)
