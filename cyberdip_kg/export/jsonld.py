"""JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/): compact with a context, framed by thing, and the context itself."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

from pyoxigraph import DefaultGraph

from cyberdip_kg.errors import OutputError
from cyberdip_kg.export.options import Options
from cyberdip_kg.export.sorting import SortedLines
from cyberdip_kg.export.statements import Block, blocks, graphs
from cyberdip_kg.namespaces import CD, ID, KINDS, OWL, PREFIXES, RDF, XSD
from cyberdip_kg.store.embedded import EmbeddedStore
from cyberdip_kg.store.results import select
from cyberdip_kg.terms import key
from cyberdip_kg.turtle import section

_TYPE = RDF + "type"
_LINKS = {"dcterms:license", "dcterms:source", "owl:sameAs", "skos:exactMatch", "void:class", "void:classPartition"}
_PAIR = b"\x1e"
_OF = f"<{CD}subject> <".encode()
_CITED = f"<{CD}citation> <".encode()
_ASSERTIONS = {section(f"{ID}{segment}/x") for segment in KINDS}
_CITATION = section(f"{ID}citation/x")
_INTEGER, _BOOLEAN = XSD + "integer", XSD + "boolean"
_EXACT = 2**53


def context(store: EmbeddedStore) -> dict[str, Any]:
    """The context: prefixes, the ontology as vocabulary, and which properties hold identifiers.

    Where a prefix of the project is the name of a property too, it gets ``-id`` behind it: ``role-id:member``.
    """
    rows = select(store, f"SELECT DISTINCT ?p ?class WHERE {{ ?p a ?class . FILTER(STRSTARTS(STR(?p), '{CD}')) }}")
    classes: dict[str, set[str]] = {}
    for term, kind in rows:
        classes.setdefault(key(str(getattr(term, "value", ""))), set()).add(str(getattr(kind, "value", "")))
    objects = sorted(name for name, kinds in classes.items() if OWL + "ObjectProperty" in kinds)
    clashing = {name for name in classes if name in PREFIXES}
    return {
        "@version": 1.1,
        **{f"{p}-id" if p in clashing else p: namespace for p, namespace in sorted(PREFIXES.items())},
        "@vocab": CD,
        "id": "@id",
        "type": "@type",
        "assertions": {"@reverse": "cd:subject"},
        **{name: {"@id": f"cd:{name}", "@type": "@id"} for name in objects},
        **{name: {"@type": "@id"} for name in sorted(_LINKS)},
    }


def context_file(store: EmbeddedStore, file: BinaryIO, options: Options) -> None:
    """The context on its own, for documents of others."""
    file.write(json.dumps({"@context": context(store)}, indent=1).encode() + b"\n")


def compact(store: EmbeddedStore, file: BinaryIO, options: Options) -> None:
    """Compact JSON-LD: one object a subject, by graph."""
    head = context(store)
    node = _Nodes(head)
    parts: list[tuple[bytes, Iterable[bytes]]] = []
    for graph in graphs(store):
        inside = (_json(node(block)) for block in blocks(store, [graph], options))
        name = (
            b""
            if isinstance(graph, DefaultGraph)
            else b'{"id": ' + _json(node.identifier(str(graph))) + b', "@graph": ['
        )
        parts.append((name, inside))
    _write(file, head, _by_graph(parts))


def framed(store: EmbeddedStore, file: BinaryIO, options: Options) -> None:
    """JSON-LD with one object a thing: in it the assertions that it is the subject of, in these their citations."""
    head = context(store)
    node = _Nodes(head)

    def objects() -> Iterator[bytes]:
        for own, inside in _nested(store, options):
            within = [node.assertion(iri, inside[iri], own is not None) for iri in sorted(inside)]
            if own is not None:
                yield _json({**node(own), **({"assertions": within} if within else {})})
            else:
                yield from map(_json, within)

    _write(file, head, _separated(objects()))


@dataclass(frozen=True)
class _Assertion:
    """The texts of an assertion, and those of the citations that lie inside it, by identifier."""

    pairs: list[str]
    citations: dict[str, list[str]]


class _Nodes:
    """Turns blocks into node objects."""

    def __init__(self, head: dict[str, Any]) -> None:
        self._coerced = {name for name, how in head.items() if isinstance(how, dict) and how.get("@type") == "@id"}
        self._prefixes = {
            space: name for name, space in head.items() if name[0] != "@" and isinstance(space, str) and "/" in space
        }
        self._taken = {*head, *self._prefixes.values()} - self._coerced

    def __call__(self, block: Block) -> dict[str, Any]:
        return self.of(block.name.decode(), [pair.decode() for pair in block.pairs])

    def of(self, name: str, pairs: Iterable[str]) -> dict[str, Any]:
        said: dict[str, list[Any]] = {}
        types = []
        for pair in pairs:
            predicate, _, value = pair.partition(" ")
            iri = predicate[1:-1]
            if iri == _TYPE and value.startswith("<"):
                types.append(self.term(value[1:-1]))
                continue
            term = self.term(iri)
            said.setdefault(term, []).append(self._value(value, term in self._coerced))
        return {
            "id": self.identifier(name),
            **({"type": _one(types)} if types else {}),
            **{term: _one(values) for term, values in said.items()},
        }

    def assertion(self, iri: str, assertion: _Assertion, within: bool) -> dict[str, Any]:
        """The object of an assertion; ``within`` that of its subject, which it then need not name."""
        own = f"<{CD}subject>"
        said = self.of(f"<{iri}>", [pair for pair in assertion.pairs if not (within and pair.startswith(own))])
        if assertion.citations:
            cited = sorted(
                pair.split(" ", 1)[1][1:-1] for pair in assertion.pairs if pair.startswith(_CITED.decode()[:-1])
            )
            inside = assertion.citations
            said["citation"] = _one([self.of(f"<{c}>", inside[c]) if c in inside else self.compact(c) for c in cited])
        return said

    def identifier(self, name: str) -> str:
        """What stands for the N-Triples text of an identifier or blank node."""
        return self.compact(name[1:-1]) if name.startswith("<") else name

    def compact(self, iri: str) -> str:
        """``iri`` with a prefix of the context where one fits."""
        cut = max(iri.rfind("/"), iri.rfind("#")) + 1
        prefix = self._prefixes.get(iri[:cut])
        if prefix is not None and cut < len(iri):
            return f"{prefix}:{iri[cut:]}"
        if iri.partition(":")[0] in self._prefixes.values():
            raise OutputError(f"{iri}: JSON-LD would read its scheme as a prefix; use another format")
        return iri

    def term(self, iri: str) -> str:
        """The name of a property or class."""
        local = iri.removeprefix(CD)
        return local if local != iri and local.isidentifier() and local not in self._taken else self.compact(iri)

    def _value(self, text: str, coerced: bool) -> Any:
        if text.startswith("<<("):
            raise OutputError("a triple term cannot be written: JSON-LD 1.1 has no form for it; use turtle or nquads")
        if not text.startswith('"'):
            name = self.identifier(text)
            return name if coerced else {"id": name}
        end = text.rindex('"')
        value = json.loads(text[: end + 1])
        tail = text[end + 1 :]
        if tail.startswith("@"):
            language, _, direction = tail[1:].partition("--")
            return {"@language": language, **({"@direction": direction} if direction else {}), "@value": value}
        if not tail:
            return {"@value": value} if coerced else value
        datatype = tail[3:-1]
        if not coerced:
            if (
                datatype == _INTEGER
                and value.lstrip("-").isdigit()
                and str(int(value)) == value
                and abs(int(value)) < _EXACT
            ):
                return int(value)
            if datatype == _BOOLEAN and value in ("true", "false"):
                return value == "true"
        return {"@type": self.compact(datatype), "@value": value}


def _nested(store: EmbeddedStore, options: Options) -> Iterator[tuple[Block | None, dict[str, _Assertion]]]:
    """Every subject that stands on its own, with the assertions that lie inside it; None for one that is not described.

    Two sorts on disk bring a citation to the first assertion that has it, and an assertion to its subject.
    """
    things, cited = SortedLines(), SortedLines()
    for block in blocks(store, graphs(store), options):
        if block.section == _CITATION and options.layer == "full":
            cited.extend([b"%b\x011%b\n" % (block.subject, _PAIR.join(block.pairs))])
            continue
        home, line = _home(block), b"0" + _PAIR.join(block.pairs)
        if block.section in _ASSERTIONS:
            line = b"1%b\x020%b" % (block.subject, line[1:])
            for pair in block.pairs:
                if pair.startswith(_CITED):
                    cited.extend([b"%b\x010%b\x02%b\n" % (pair[len(_CITED) : -1], block.subject, home)])
        things.extend([b"%b\x01%b\n" % (home, line)])
    for name, rests in _grouped(cited):
        holder, _, home = rests[0][1:].partition(b"\x02")
        held = rests[0].startswith(b"0")
        for rest in rests:
            if rest.startswith(b"1") and held:
                things.extend([b"%b\x011%b\x021%b\x02%b\n" % (home, holder, name, rest[1:])])
            elif rest.startswith(b"1"):
                things.extend([b"%c%b\x010%b\n" % (32 + _CITATION, name, rest[1:])])
    for home, rests in _grouped(things):
        own: Block | None = None
        inside: dict[str, _Assertion] = {}
        for rest in rests:
            if rest.startswith(b"0"):
                own = Block(home[0] - 32, home[1:], rest[1:].split(_PAIR))
                continue
            name, _, said = rest[1:].partition(b"\x02")
            assertion = inside.setdefault(name.decode(), _Assertion([], {}))
            if said.startswith(b"0"):
                assertion.pairs.extend(said[1:].decode().split("\x1e"))
            else:
                citation, _, pairs = said[1:].partition(b"\x02")
                assertion.citations[citation.decode()] = pairs.decode().split("\x1e")
        yield own, inside


def _home(block: Block) -> bytes:
    """The key of the object in which that of ``block`` lies: that of its one subject, else its own."""
    if block.section in _ASSERTIONS:
        subjects = [pair[len(_OF) : -1] for pair in block.pairs if pair.startswith(_OF)]
        if len(subjects) == 1 and section(subjects[0].decode()) not in _ASSERTIONS:
            return b"%c%b" % (32 + section(subjects[0].decode()), subjects[0])
    return b"%c%b" % (32 + block.section, block.subject)


def _grouped(lines: SortedLines) -> Iterator[tuple[bytes, list[bytes]]]:
    key, rests = b"", list[bytes]()
    for batch in lines:
        for line in batch:
            name, _, rest = line[:-1].partition(b"\x01")
            if name != key and rests:
                yield key, rests
                rests = []
            key = name
            rests.append(rest)
    if rests:
        yield key, rests


def _one(values: list[Any]) -> Any:
    return values[0] if len(values) == 1 else values


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


def _separated(objects: Iterable[bytes]) -> Iterator[bytes]:
    between = b""
    for text in objects:
        yield between + text
        between = b",\n"


def _by_graph(parts: Iterable[tuple[bytes, Iterable[bytes]]]) -> Iterator[bytes]:
    between = b""
    for name, inside in parts:
        yield between + name + (b"\n" if name else b"")
        yield from _separated(inside)
        yield b"]}" if name else b""
        between = b",\n"


def _write(file: BinaryIO, head: dict[str, Any], texts: Iterable[bytes]) -> None:
    file.write(b'{"@context": ' + json.dumps(head, ensure_ascii=False).encode() + b',\n"@graph": [\n')
    for text in texts:
        file.write(text)
    file.write(b"\n]}\n")
