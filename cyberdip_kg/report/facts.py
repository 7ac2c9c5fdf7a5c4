"""Facts: what the graph holds on a state by a day, and the sentences and numbered sources made of it."""

from collections.abc import Iterable, Sequence
from functools import cached_property

from pyoxigraph import Literal, NamedNode

from cyberdip_kg.assertions import ACCEPTED, Assertion, Citation, Source, Thing, assertions, sources, things
from cyberdip_kg.coverage import REGION
from cyberdip_kg.grammar import gender
from cyberdip_kg.names import class_label
from cyberdip_kg.namespaces import CD, ID, KINDS, concept
from cyberdip_kg.network.words import Name, Phrases, Value, Words, words
from cyberdip_kg.report.model import Block, Figure, Listing, Mark, Note, Paragraph, Sentence, Table
from cyberdip_kg.sentences import Part, source_line
from cyberdip_kg.store.results import Store
from cyberdip_kg.terms import key, pick

PACKAGE = "cyberdip_kg.report"
_RANK = {"treaty-register": 0, "official": 1, "intergovernmental": 1, "scholarly": 2, "press": 3, "dataset": 3}
#: Sources that a sentence shows at most, the official ones first.
SHOWN = 3

Evidence = Assertion | Thing | str


class Facts:
    """The assertions and things that a brief draws on, with the words of its language and its numbered sources.

    ``assertions`` are those that had begun by ``as_of``, in order of their dates; votes are read apart. ``current``
    says whether that is the day of the newest reading, so that what has no date counts too.
    """

    def __init__(self, store: Store, state: str, language: str, as_of: str, current: bool = True) -> None:
        self.store, self.state, self.as_of = store, state, as_of
        self.current = current
        self.words: Words = words(PACKAGE, language)
        self.language = self.words.language
        self.things: dict[str, Thing] = things(store)
        kinds = [kind for kind in KINDS.values() if kind != "Vote"]
        found = assertions(store, kinds=kinds, assessments=())
        self.assertions = sorted((a for a in found if self.known(a.holds_from)), key=moment)
        self._numbers: dict[str, int] = {}
        self._places: dict[str, set[str]] = {}
        self._sources: dict[str, Source] = {}
        self._read: dict[str, str] = {}
        self.tables = self.figures = 0
        self.subject = self.name(state)
        self.gender = gender(self.subject.label)
        self._small = frozenset(self.words.format("small").split())

    @cached_property
    def neighbours(self) -> list[str]:
        """The states that the state is set against: the rest of the Western Balkan six, or these where it is none."""
        return [iri for iri in (f"{ID}state/{code}" for code in REGION) if iri != self.state]

    def known(self, date: str) -> bool:
        """Whether what has that date had begun by the day of the brief; undated things count for the newest only."""
        return date[: len(self.as_of)] <= self.as_of if date else self.current

    @property
    def inside(self) -> str:
        """Whether the state is one of the Western Balkan six, ``yes`` or ``no``."""
        return "yes" if len(self.neighbours) < len(REGION) else "no"

    @cached_property
    def own(self) -> frozenset[str]:
        """The state and the institutions of its jurisdiction."""
        bodies = {
            iri for iri, thing in self.things.items() if thing.type == "Institution" and self.home(iri) == self.state
        }
        return frozenset({self.state, *bodies})

    def home(self, iri: str) -> str:
        """The jurisdiction of a thing, or empty."""
        thing = self.things.get(iri)
        return iris(thing, "jurisdiction")[0] if thing and iris(thing, "jurisdiction") else ""

    def find(
        self,
        kind: str,
        *,
        subject: Iterable[str] | None = None,
        thing: Iterable[str] | None = None,
        roles: Iterable[str] | None = None,
        standing: Iterable[str] = ACCEPTED,
        holding: bool = False,
    ) -> list[Assertion]:
        """The assertions of one kind, in order of their dates.

        Args:
            kind: class name.
            subject: identifiers of subjects; the state where None.
            thing: identifiers of objects; any where None.
            roles: role codes; any where None.
            standing: assessments; any where empty.
            holding: whether they must hold on the day of the brief.
        """
        subjects = {self.state} if subject is None else set(subject)
        objects = None if thing is None else set(thing)
        wanted = None if roles is None else set(roles)
        accepted = set(standing)
        return [
            a
            for a in self.assertions
            if a.kind == kind
            and a.subject in subjects
            and (objects is None or a.object in objects)
            and (wanted is None or a.role in wanted)
            and (not accepted or a.assessment in accepted)
            and (not holding or a.holds_on(self.as_of))
        ]

    def family(self, family: str) -> frozenset[str]:
        """The things of a family."""
        return frozenset(iri for iri, thing in self.things.items() if thing.family == family)

    def name(self, iri: str) -> Name:
        """The name of a thing."""
        return self.words.name(iri, self.things)

    def names(self, found: Iterable[str]) -> tuple[Name, ...]:
        """The names of several things, each once."""
        return tuple(self.name(iri) for iri in dict.fromkeys(found))

    def code(self, iri: str) -> str:
        """The code of a thing where it is short, else its label."""
        thing = self.things.get(iri)
        return thing.code if thing and len(thing.code) <= 8 else self.name(iri).label

    def concept(self, scheme: str, code: str) -> str:
        """The label of a concept."""
        return class_label(self.store, concept(scheme, code), self.language)

    def type(self, name: str) -> str:
        """The label of a class."""
        return class_label(self.store, CD + name, self.language)

    def date(self, text: str, form: str = "date") -> str:
        """A date in words, or the words for one that is not known."""
        return self.words.date(text, form) if text else self.words.text("date-unknown")

    def text(self, thing: Thing | Assertion, name: str) -> str:
        """The text of a property in the language of the brief; English where it has none; empty where there is none."""
        literals = {t.language or "": t.value for t in thing.values.get(name, ()) if isinstance(t, Literal)}
        return pick(literals, self.language)

    def tell(
        self, message: str, evidence: Iterable[Evidence] = (), /, *, most: int = SHOWN, **values: Value
    ) -> Sentence:
        """The message about the state as a sentence with the numbers of its sources."""
        values = {"state": self.subject, "gender": self.gender, "inside": self.inside, **values}
        parts = self.words.tell(message, **{name: _running(value, self._small) for name, value in values.items()})
        if parts:
            parts = ((parts[0][0][:1].upper() + parts[0][0][1:], parts[0][1]), *parts[1:])
        return Sentence(parts, self.marks(evidence, most))

    def phrase(self, message: str, /, **values: Value) -> tuple[Part, ...]:
        """The message as pieces of a sentence that begins elsewhere: its first letter stays as it is."""
        parts = self.words.tell(message, **{name: _running(value, self._small) for name, value in values.items()})
        if parts and parts[0][1] is None:
            parts = ((parts[0][0][:1].lower() + parts[0][0][1:], None), *parts[1:])
        return parts

    def phrases(self, items: Iterable[tuple[Part, ...]]) -> Phrases:
        """Phrases that a sentence lists."""
        return Phrases(tuple(items))

    def say(self, message: str, /, **values: Value) -> str:
        """The message as plain text, for a caption."""
        return self.tell(message, (), most=0, **values).text

    def cell(
        self, text: str | Name | Sequence[Name] = "", evidence: Iterable[Evidence] = (), most: int = SHOWN
    ) -> Sentence:
        """A cell of a table with at most ``most`` sources."""
        if isinstance(text, str):
            parts: tuple[Part, ...] = ((text, None),) if text else ()
        elif isinstance(text, Name):
            parts = ((text.label, text.iri),)
        else:
            pieces: list[Part] = []
            for number, name in enumerate(text):
                pieces += [(", ", None)] * bool(number) + [(name.label, name.iri)]
            parts = tuple(pieces)
        return Sentence(parts, self.marks(evidence, most))

    def table(self, caption: str, headings: Iterable[str], rows: Iterable[tuple[Sentence, ...]]) -> list[Block]:
        """A numbered table as a block; none where it has no row."""
        held = tuple(rows)
        if not held:
            return []
        self.tables += 1
        titles = tuple(self.words.text(f"column-{heading}") for heading in headings)
        return [Table(self.tables, caption, titles, held)]

    def grid(
        self, caption: str, headings: Iterable[str], codes: Iterable[str], rows: Iterable[tuple[Sentence, ...]]
    ) -> list[Block]:
        """A numbered table whose last columns are headed by codes of states."""
        self.tables += 1
        titles = tuple(self.words.text(f"column-{heading}") for heading in headings)
        return [Table(self.tables, caption, (*titles, *codes), tuple(rows))]

    def figure(self, chart: "object", caption: str) -> list[Block]:
        """A numbered figure as a block."""
        self.figures += 1
        return [Figure(self.figures, caption, chart)]  # type: ignore[arg-type]

    def paragraph(self, *sentences: Sentence | None) -> list[Block]:
        """A paragraph of the sentences that there are, as a block; none where there are none."""
        said = tuple(sentence for sentence in sentences if sentence is not None)
        return [Paragraph(said)] if said else []

    def listing(self, items: Iterable[Sentence]) -> list[Block]:
        """A list as a block; none where it is empty."""
        held = tuple(items)
        return [Listing(held)] if held else []

    def marks(self, evidence: Iterable[Evidence], most: int = SHOWN) -> tuple[Mark, ...]:
        """The numbers of the sources behind ``evidence``, the official first, then those that say otherwise.

        For a refuted assertion the sources that contradict it are those that support the sentence.
        """
        yes: dict[str, Citation | None] = {}
        no: dict[str, Citation | None] = {}
        for item in evidence:
            if isinstance(item, Assertion):
                turned = item.assessment == "refuted"
                for citation in item.citations:
                    against = (citation.stance == "contradicts") != turned
                    (no if against else yes).setdefault(citation.source.iri, citation)
            elif isinstance(item, Thing):
                for source in (*iris(item, "source"), *iris(item, "consulted"), *iris(item, "claimedIn")):
                    yes.setdefault(source, None)
            else:
                yes.setdefault(item, None)
        listed = sorted(yes, key=lambda iri: (_RANK.get(self._source(iri, yes[iri]).kind, 4), iri))[:most]
        other = sorted(iri for iri in no if iri not in yes)[:2]
        marks = [Mark(self._number(iri, yes[iri])) for iri in listed]
        return (*sorted(marks, key=lambda m: m.number), *(Mark(self._number(iri, no[iri]), True) for iri in other))

    @cached_property
    def _all_sources(self) -> dict[str, Source]:
        return {source.iri: source for source in sources(self.store)}

    def issued(self, source: str) -> str:
        """When a source was published, empty where that is not known."""
        return self._all_sources[source].issued if source in self._all_sources else ""

    def _source(self, iri: str, citation: Citation | None) -> Source:
        if citation is not None:
            return citation.source
        return self._all_sources.get(iri) or Source(iri, key(iri), "", "", "", "", "")

    def _number(self, iri: str, citation: Citation | None) -> int:
        number = self._numbers.setdefault(iri, len(self._numbers) + 1)
        self._sources[iri] = self._source(iri, citation)
        if citation is not None:
            if citation.locator:
                self._places.setdefault(iri, set()).add(citation.locator)
            self._read[iri] = max(self._read.get(iri, ""), citation.accessed)
        return number

    def notes(self) -> tuple[Note, ...]:
        """The numbered sources, in order."""
        found = []
        for iri, number in self._numbers.items():
            source = self._sources[iri]
            places = sorted(self._places.get(iri, ()))
            shown = "; ".join(places[:3]) + (" …" if len(places) > 3 else "")
            citation = Citation("", source, "supports", shown, self._read.get(iri, ""))
            found.append(Note(number, source_line(citation, self.language), source.url))
        return tuple(found)


_EVENTS = frozenset({"Incident", "Event", "Issue", "Norm"})


def _running(value: Value, small: frozenset[str]) -> Value:
    """A name inside a sentence: that of an event or issue begins small where its first word is one of ``small``."""
    if isinstance(value, Name):
        first = value.label.split(" ", 1)[0]
        if value.type in _EVENTS and first in small:
            return Name(value.label[:1].lower() + value.label[1:], value.iri, value.type)
        return value
    if isinstance(value, tuple):
        return tuple(_running(name, small) for name in value)  # type: ignore[misc]
    return value


def moment(assertion: Assertion) -> tuple[str, str]:
    """The order of assertions in time; those without a date come last."""
    date = assertion.valid_from or assertion.code("signedOn") or assertion.code("consentOn")
    return (date or "9999", assertion.iri)


def iris(thing: Thing | Assertion, name: str) -> list[str]:
    """The identifiers that a property of a thing points to."""
    return [term.value for term in thing.values.get(name, ()) if isinstance(term, NamedNode)]


def value(thing: Thing | Assertion, name: str) -> str:
    """The first literal of a property, or empty."""
    return next((term.value for term in thing.values.get(name, ()) if isinstance(term, Literal)), "")
