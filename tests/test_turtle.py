"""Readable Turtle: other people's parsers read it, and nothing is lost or reordered."""

import shutil
import subprocess
from pathlib import Path

import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import CanonicalizationAlgorithm, Dataset, Literal, NamedNode, Quad, RdfFormat, Triple, parse
from rdflib.compare import isomorphic

from cyberdip_kg import paths
from cyberdip_kg.formatting import formatted
from cyberdip_kg.namespaces import CD, ID, XSD
from cyberdip_kg.turtle import render

text = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
iris = st.one_of(
    st.sampled_from(["state", "vote", "source"]).flatmap(
        lambda t: st.from_regex(r"[A-Za-z0-9._~%-]{1,9}", fullmatch=True).map(
            lambda k: f"{ID}{t}/{k.replace('%', '')}x"
        )
    ),
    st.from_regex(r"https://example\.org/[A-Za-z0-9/#()',;=&.-]{0,15}", fullmatch=True).filter(
        lambda iri: iri.count("#") < 2
    ),
).map(NamedNode)
literals = st.one_of(
    text.map(Literal),
    st.builds(lambda t, lang: Literal(t, language=lang), text, st.sampled_from(["en", "sq", "sr-latn"])),
    st.builds(
        lambda t, d: Literal(t, datatype=NamedNode(XSD + d)),
        st.sampled_from(["1", "-2", "1.50", "true", "x", "2004", "2004-07", ".5", "1."]),
        st.sampled_from(["integer", "decimal", "boolean", "gYear", "date"]),
    ),
)
triples = st.builds(
    Triple,
    iris,
    st.sampled_from(["subject", "score", "iso3"]).map(lambda n: NamedNode(CD + n)),
    st.one_of(iris, literals),
)


@given(st.lists(triples, max_size=25))
@settings(max_examples=150, deadline=None)
def test_round_trip_loses_nothing_and_is_sorted(given_triples: list[Triple]) -> None:
    turtle = render(given_triples)
    read = {Triple(q.subject, q.predicate, q.object) for q in parse(turtle, RdfFormat.TURTLE)}
    assert read == set(given_triples)
    assert render(reversed(given_triples)) == turtle == render(read)


@given(st.lists(triples, max_size=10))
@settings(max_examples=40, deadline=None)
def test_rdflib_reads_the_same_graph(given_triples: list[Triple]) -> None:
    ours = rdflib.Graph().parse(data=render(given_triples), format="turtle")
    plain = Dataset(Quad(t.subject, t.predicate, t.object) for t in given_triples)
    plain.canonicalize(CanonicalizationAlgorithm.UNSTABLE)
    lines = "".join(f"{t} .\n" for t in given_triples)
    assert isomorphic(ours, rdflib.Graph().parse(data=lines, format="nt"))


@pytest.mark.parametrize("path", sorted(paths.GRAPH.glob("*.ttl")), ids=lambda p: p.stem)
def test_graph_files_are_in_the_one_form(path: Path) -> None:
    assert formatted(path) == path.read_text(encoding="utf-8"), "run: cyberdip fmt"


@pytest.mark.parametrize("path", sorted(paths.GRAPH.glob("*.ttl")), ids=lambda p: p.stem)
def test_rapper_counts_the_same_triples(path: Path) -> None:
    rapper = shutil.which("rapper")
    assert rapper, "rapper is not installed; bash tests/run installs it"
    said = subprocess.run([rapper, "-c", "-i", "turtle", str(path)], capture_output=True, text=True, check=True).stderr
    count = sum(1 for _ in parse(path=str(path), format=RdfFormat.TURTLE))
    assert f"returned {count} triples" in said
