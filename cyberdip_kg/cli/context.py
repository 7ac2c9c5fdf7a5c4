"""What the global options say, and the store they ask for."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from cyberdip_kg.store import EmbeddedStore, Store


@dataclass(frozen=True, eq=False)
class Settings:
    """The global options of one call."""

    data: tuple[str, ...]
    store_dir: Path | None
    endpoint: str | None
    lang: str
    debug: bool

    @cached_property
    def store(self) -> "Store":
        """The store to ask: the endpoint, the on-disk store, the files named, or the built-in graph."""
        if self.endpoint:
            if self.data or self.store_dir:
                raise click.UsageError("--endpoint goes without --data and --store")
            from cyberdip_kg.store.remote import RemoteStore

            return RemoteStore(self.endpoint)
        return self.embedded

    @cached_property
    def embedded(self) -> "EmbeddedStore":
        """The embedded store, for commands that need the data themselves."""
        if self.endpoint:
            raise click.UsageError("this command works on files, not on --endpoint")
        from cyberdip_kg.loading import load, load_on_disk

        if self.store_dir is not None:
            return load_on_disk(self.store_dir, self.data)
        return load(*self.data)


pass_settings: Callable[[Callable[..., Any]], Callable[..., Any]] = click.make_pass_decorator(Settings)
