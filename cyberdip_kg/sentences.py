"""Sentences: what an assertion says, since when, by whose word, in English and Albanian.

The wording lives in ``messages/<language>.ftl``, in Fluent's format (https://projectfluent.org), which the page of a
view reads too. A name reaches a message as a mark, so that a page can link it and the message can put it into a case.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from cyberdip_kg.assertions import Assertion, Citation, Source, Thing
from cyberdip_kg.grammar import accusative, gender, genitive, takes_article
from cyberdip_kg.namespaces import KINDS
from cyberdip_kg.terms import LANGUAGES, key, pick

#: Kinds of assertion that are told by the day on which they happened.
POINTS = frozenset(
    {"AccessionStep", "Attribution", "EventParticipation", "Measurement", "Position", "Response", "Succession"}
    | {"Targeting", "Vote"}
)
_OFFICIAL = frozenset({"official", "intergovernmental", "treaty-register"})
_SEGMENT = {name: segment for segment, name in KINDS.items()}
_MARK = re.compile("\x02([a-z]+)(?:\\|([a-z]+))?\x03")
_REFERENCE = re.compile(r"\{\s*([a-z][\w-]*)\s*\}")
_ENTRY = re.compile(r"^([a-z][\w-]*) =.*\n(?:(?:[ \t}].*)?\n)*", re.MULTILINE)

Part = tuple[str, str | None]


@dataclass(frozen=True)
class Sentence:
    """What an assertion says.

    ``parts`` are pieces of text, each with the identifier of the thing it names, or None; ``detail`` is the summary
    that the graph gives besides; ``period`` says when, ``standing`` how well founded it is, ``sources`` who says so.
    """

    parts: tuple[Part, ...]
    detail: str
    period: str
    standing: str
    sources: tuple[str, ...]

    @property
    def text(self) -> str:
        """The sentence itself, without marks."""
        return "".join(text for text, _ in self.parts)


class Catalogue:
    """The messages of one language: those of every sentence, and those of the package that it is for."""

    def __init__(self, language: str, package: str = "") -> None:
        from fluent.runtime import FluentBundle

        self.language = language
        functions: dict[str, Callable[..., Any]] = {"THE": _case("the"), "ACC": _case("acc"), "GEN": _case("gen")}
        self._bundle = FluentBundle([language], functions=functions, use_isolating=False)
        self._unread = _entries(messages(language))
        if package:
            self._unread |= _entries(messages(language, package))
        self._said: dict[tuple[object, ...], str] = {}

    def format(self, name: str, /, **values: str | int) -> str:
        """The message called ``name`` with ``values`` in it."""
        asked = (name, *sorted(values.items()))
        said = self._said.get(asked)
        if said is None:
            said = self._said[asked] = self._format(name, values)
        return said

    def _read(self, name: str) -> None:
        """Parses the message called ``name``; one at a time, since a call needs few and parsing all takes long."""
        from fluent.runtime import FluentResource

        text = self._unread.pop(name, None)
        if text is not None:
            self._bundle.add_resource(FluentResource(text))
            for reference in _REFERENCE.findall(text):
                self._read(reference)

    def _format(self, name: str, values: dict[str, str | int]) -> str:
        self._read(name)
        message = self._bundle.get_message(name)
        assert message.value is not None
        text, errors = self._bundle.format_pattern(message.value, values)
        if errors:
            raise errors[0]
        return str(text)

    def has(self, name: str) -> bool:
        """Whether there is a message called ``name``."""
        return name in self._unread or bool(self._bundle.has_message(name))

    def date(self, text: str, form: str = "date") -> str:
        """A date of any precision in words, as ``date``, ``on``, ``since``, ``until``, ``from`` or ``to``.

        >>> catalogue("en").date("2004-07-01"), catalogue("sq").date("2004-07", "since")
        ('1 July 2004', 'që nga korriku 2004')
        """
        year, _, rest = text.partition("-")
        if not rest:
            return self.format(f"{form}-year", year=year)
        month, _, day = rest.partition("-")
        names: dict[str, str | int] = {"month": self.format(f"month-{int(month)}"), "year": year}
        if self.has(f"month-definite-{int(month)}"):
            names["definite"] = self.format(f"month-definite-{int(month)}")
        if not day:
            return self.format(f"{form}-month", **names)
        return self.format(f"{form}-day", day=str(int(day)), **names)


def messages(language: str, package: str = "cyberdip_kg") -> str:
    """The message catalogue of a package in ``language`` as text in Fluent's format."""
    return (files(package) / "messages" / f"{language}.ftl").read_text(encoding="utf-8")


def _entries(text: str) -> dict[str, str]:
    return {match[1]: match[0] for match in _ENTRY.finditer(text)}


@cache
def catalogue(language: str, package: str = "") -> Catalogue:
    """The messages of ``language``, read once; English where the graph has no such language.

    Args:
        language: ``en`` or ``sq``.
        package: the dotted name of a package whose own messages are wanted as well.
    """
    return Catalogue(language if language in LANGUAGES else "en", package)


def _case(name: str) -> Callable[[Any], str]:
    def mark(value: Any) -> str:
        return str(value).replace("\x03", f"|{name}\x03")

    return mark


def sentence(
    assertion: Assertion, things: Mapping[str, Thing], language: str = "en", *, with_sources: bool = True
) -> Sentence:
    """What ``assertion`` says in ``language``; ``things`` gives the names, an unknown thing is called by its key."""
    words = catalogue(language)
    return Sentence(
        parts=_parts(assertion, things, words),
        detail="" if assertion.kind == "Office" else assertion.text("summary", language),
        period=period(assertion, language),
        standing=standing(assertion, language),
        sources=tuple(source_line(c, language) for c in assertion.citations) if with_sources else (),
    )


def plain(said: Sentence) -> str:
    """A sentence with its period and standing on one line, as plain text."""
    detail = f": {said.detail}" if said.detail else ""
    return f"{said.text}{detail} · {said.period} · {said.standing}"


def _parts(assertion: Assertion, things: Mapping[str, Thing], words: Catalogue) -> tuple[Part, ...]:
    names = _names(assertion)
    labels = {name: _label(iri, things, words.language) for name, iri in names.items()}
    text = words.format(
        _SEGMENT.get(assertion.kind, f"link-{assertion.kind}"),
        **{name: f"\x02{name}\x03" for name in ("subject", "object", "about", "addressee")},
        **arguments(assertion, words.language, labels["subject"]),
    )
    parts: list[Part] = []
    end = 0
    for match in _MARK.finditer(text):
        name, case = match[1], match[2]
        label = labels.get(name, "")
        before = text[end : match.start()]
        if words.language == "sq":
            label = accusative(label) if case == "acc" else genitive(label) if case == "gen" else label
        elif case == "the" and takes_article(label, _type(names.get(name, ""), things)):
            before += "the "
        if before:
            parts.append((before, None))
        parts.append((label, names.get(name)))
        end = match.end()
    if text[end:]:
        parts.append((text[end:], None))
    first, iri = parts[0]
    parts[0] = (first[:1].upper() + first[1:], iri) if iri is None else parts[0]
    return tuple(parts)


def _names(assertion: Assertion) -> dict[str, str]:
    names = {"subject": assertion.subject, "object": assertion.object}
    about = [iri for iri in assertion.about if iri not in (assertion.subject, assertion.object)]
    if about:
        names["about"] = about[0]
    for term in assertion.values.get("addressee", ())[:1]:
        names["addressee"] = str(getattr(term, "value", ""))
    return names


def arguments(assertion: Assertion, language: str, subject: str) -> dict[str, str | int]:
    """The values besides names that the message for ``assertion`` chooses its words by."""
    names = _names(assertion)
    role = assertion.role or ("party" if assertion.kind == "TreatyParticipation" else "none")
    values = {name: assertion.code(name) for name in ("edition", "score", "rank", "tier", "rate")}
    summary = assertion.text("summary", language)
    return {
        "role": role,
        "rolename": role.replace("-", " "),
        "gender": gender(subject) if language == "sq" else "m",
        "ended": "yes" if assertion.valid_until and assertion.kind not in POINTS else "no",
        "choice": assertion.code("choice") or "other",
        "wording": assertion.code("wording") or "state",
        "response": assertion.code("kind") or "other",
        "stance": assertion.code("stanceTaken") or "other",
        "step": assertion.code("step") or "other",
        "hasabout": "yes" if "about" in names else "no",
        "hasaddressee": "yes" if "addressee" in names else "no",
        "summary": summary,
        "hassummary": "yes" if summary else "no",
        **values,
        **{f"has{name}": "yes" if value else "no" for name, value in values.items()},
    }


def _label(iri: str, things: Mapping[str, Thing], language: str) -> str:
    thing = things.get(iri)
    return pick(thing.labels, language, key(iri)) if thing else key(iri)


def _type(iri: str, things: Mapping[str, Thing]) -> str:
    thing = things.get(iri)
    return thing.type if thing else ""


def period(assertion: Assertion, language: str = "en") -> str:
    """When an assertion holds, in words; says so where the start is not known."""
    words = catalogue(language)
    start, end = assertion.valid_from, assertion.valid_until
    if assertion.kind in POINTS:
        return words.format("period-on", on=words.date(start, "on")) if start else words.format("period-undated")
    if assertion.kind == "TreatyParticipation":
        return _treaty_period(assertion, words)
    if start and end:
        return words.format("period-closed", **_span(words, start, end))
    if start:
        return words.format("period-open", since=words.date(start, "since"))
    if end:
        return words.format("period-ended", until=words.date(end, "until"))
    return words.format("period-unknown")


def _span(words: Catalogue, start: str, end: str) -> dict[str, str | int]:
    return {"from": words.date(start, "from"), "to": words.date(end, "to")}


def _treaty_period(assertion: Assertion, words: Catalogue) -> str:
    steps = []
    signed, consent = assertion.code("signedOn"), assertion.code("consentOn")
    if assertion.role == "signatory" and not signed:
        signed = assertion.valid_from
    if assertion.role == "contracting-state" and not consent:
        consent = assertion.valid_from
    mode = assertion.code("consentMode") or "other"
    if signed:
        steps.append(words.format("signed", date=words.date(signed), on=words.date(signed, "on")))
    if consent:
        steps.append(words.format("consented", mode=mode, date=words.date(consent), on=words.date(consent, "on")))
    if assertion.role not in ("signatory", "contracting-state"):
        start, end = assertion.valid_from, assertion.valid_until
        if start and end:
            steps.append(words.format("in-force-until", **_span(words, start, end)))
        elif start:
            steps.append(words.format("in-force", since=words.date(start, "since")))
        elif end:
            steps.append(words.format("period-ended", until=words.date(end, "until")))
    if not steps:
        return words.format("period-unknown")
    said = steps[-1]
    for step in reversed(steps[:-1]):
        said = words.format("period-joined", first=step, rest=said)
    return said


def standing(assertion: Assertion, language: str = "en") -> str:
    """How well founded an assertion is, with the number of sources for and against, in words."""
    words = catalogue(language)
    supporting, against = _sources(assertion.supporting), _sources(assertion.contradicting)
    values: dict[str, str | int] = {"sources": _count(supporting, words) if supporting else ""}
    if supporting:
        values["for"] = words.format("say-yes", count=len(supporting), sources=_count(supporting, words))
    if against:
        values["against"] = words.format("say-no", count=len(against), sources=_count(against, words))
    code = assertion.assessment
    if code == "refuted" and against:
        return words.format("standing-refuted" if supporting else "standing-refuted-against", **values)
    if code == "disputed" and supporting:
        return words.format("standing-disputed" if against else "standing-disputed-for", **values)
    if code == "confirmed" and supporting and against:
        return words.format("standing-confirmed-despite", **values)
    if code in ("confirmed", "reported", "claimed") and supporting:
        return words.format(f"standing-{code}", **values)
    return words.format("standing-alone", assessment=code or "claimed")


def _sources(citations: tuple[Citation, ...]) -> dict[str, Source]:
    return {citation.source.iri: citation.source for citation in citations}


def _count(found: Mapping[str, Source], words: Catalogue) -> str:
    kinds = Counter("official" if source.kind in _OFFICIAL else source.kind for source in found.values())
    kind = next(iter(kinds)) if len(kinds) == 1 else "mixed"
    return words.format("sources-of", kind=kind or "mixed", count=len(found))


def source_line(citation: Citation, language: str = "en") -> str:
    """Who says so: publisher, title, place in the source, dates of issue and reading."""
    words = catalogue(language)
    source = citation.source
    title = source.title or key(source.iri)
    line = words.format("source-line", publisher=source.publisher, title=title) if source.publisher else title
    details = [citation.locator] if citation.locator else []
    for name, date in (("issued", source.issued), ("read", citation.accessed)):
        if date:
            details.append(words.format(name, date=words.date(date), on=words.date(date, "on")))
    return words.format("source-details", line=line, details="; ".join(details)) if details else line
