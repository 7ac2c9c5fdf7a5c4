"""Words: sentences with names, lists and numbers in them, from a package's own message catalogue."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from cyberdip_kg.assertions import Thing
from cyberdip_kg.grammar import accusative, genitive, takes_article
from cyberdip_kg.sentences import Catalogue, Part
from cyberdip_kg.terms import LANGUAGES, key, pick

_MARK = re.compile("\x02([0-9]+)(?:\\|([a-z]+))?\x03")


@dataclass(frozen=True)
class Name:
    """The name of a thing as a sentence uses it: its label, its identifier (None for no thing) and its class."""

    label: str
    iri: str | None = None
    type: str = ""


@dataclass(frozen=True)
class Phrases:
    """Pieces of text that are ready, which a sentence lists as they are."""

    items: tuple[tuple[Part, ...], ...]


Value = str | int | Name | tuple[Name, ...] | Phrases


def _label(item: Name | tuple[Part, ...]) -> str:
    return item.label if isinstance(item, Name) else "".join(text for text, _ in item)


class Words(Catalogue):
    """The messages of one package in one language, beside those of every sentence."""

    def __init__(self, package: str, language: str) -> None:
        super().__init__(language, package)

    def tell(self, message: str, /, **values: Value) -> tuple[Part, ...]:
        """The message as pieces of text, each with the identifier of the thing that it names, or None.

        A :class:`Name` comes in the case that the message asks for; several come as a list.
        """
        names: list[Name | tuple[Part, ...]] = []
        plain: dict[str, str | int] = {}
        for field, value in values.items():
            if isinstance(value, Name):
                plain[field] = f"\x02{len(names)}\x03"
                names.append(value)
            elif isinstance(value, tuple | Phrases):
                items = value.items if isinstance(value, Phrases) else value
                marked = [f"\x02{len(names) + n}\x03" for n in range(len(items))]
                plain[field] = self._list(marked, len(items) > 1 and any("," in _label(item) for item in items))
                names.extend(items)
            else:
                plain[field] = value
        return self._fill(self.format(message, **plain), names)

    def text(self, message: str, /, **values: Value) -> str:
        """The message as plain text."""
        return "".join(text for text, _ in self.tell(message, **values))

    def _fill(self, text: str, names: list[Name | tuple[Part, ...]]) -> tuple[Part, ...]:
        parts: list[Part] = []
        end = 0
        for match in _MARK.finditer(text):
            name, case = names[int(match[1])], match[2]
            before = text[end : match.start()]
            end = match.end()
            if isinstance(name, tuple):
                parts += [(before, None), *name] if before else name
                continue
            label = name.label
            if self.language == "sq":
                label = accusative(label) if case == "acc" else genitive(label) if case == "gen" else label
            elif case == "the" and takes_article(label, name.type):
                before += "the "
            if before:
                parts.append((before, None))
            parts.append((label, name.iri))
        if text[end:]:
            parts.append((text[end:], None))
        if parts and parts[0][1] is None:
            parts[0] = (parts[0][0][:1].upper() + parts[0][0][1:], None)
        return tuple(parts)

    def _list(self, items: Iterable[str], long: bool = False) -> str:
        """Items as a list; with ``long``, which is for items that hold commas, semicolons part them."""
        listed = list(items)
        if len(listed) < 2:
            return "".join(listed)
        first = ("; " if long else ", ").join(listed[:-1]) + (";" if long else "")
        return self.format("list", first=first, last=listed[-1])

    def join(self, texts: Iterable[str]) -> str:
        """Texts as a list in a sentence."""
        return self._list(texts)

    def number(self, value: float, digits: int = 2) -> str:
        """A number as the language writes it, with at most ``digits`` decimals.

        >>> Words("cyberdip_kg.network", "sq").number(0.8235)
        '0,82'
        """
        text = f"{value:.{digits}f}"
        return text.replace(".", ",") if self.language == "sq" else text

    def percent(self, share: float) -> str:
        """A share as a whole percentage."""
        return f"{round(share * 100)} %"

    def name(self, iri: str, things: Mapping[str, Thing]) -> Name:
        """The name of a thing in this language, its key where nothing is known of it."""
        thing = things.get(iri)
        return Name(pick(thing.labels, self.language, key(iri)), iri, thing.type) if thing else Name(key(iri), iri)


@cache
def words(package: str, language: str) -> Words:
    """The messages of ``package`` in ``language``, read once; English where the graph has no such language."""
    return Words(package, language if language in LANGUAGES else "en")
