"""Country briefs: every sentence sourced, both languages, every state, self-contained and byte-stable."""

import os
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from cyberdip_kg.cli import main
from cyberdip_kg.errors import OutputError
from cyberdip_kg.loading import load
from cyberdip_kg.namespaces import ID
from cyberdip_kg.report import Brief, brief, html, markdown, pdf
from cyberdip_kg.report.model import Figure, Listing, Paragraph, Table
from cyberdip_kg.report.pdf import browser
from cyberdip_kg.sentences import Catalogue
from cyberdip_kg.store import EmbeddedStore

#: Sentences that say how the brief counts, and so rest on no source.
_OWN = ("counts rest on", "missed none", "rest on one source", "beginning is not known", "Nothing after")
_OWN += ("could not be answered", "Scores of different editions", "partners on record", "no proof that")


@pytest.fixture(scope="module")
def graph() -> EmbeddedStore:
    return load()


@pytest.fixture(scope="module")
def albania(graph: EmbeddedStore) -> Brief:
    return brief(graph, ID + "state/ALB")


def test_every_sentence_has_a_source(albania: Brief) -> None:
    for section in albania.sections:
        for block in section.blocks:
            sentences = (
                block.sentences if isinstance(block, Paragraph) else block.items if isinstance(block, Listing) else ()
            )
            for sentence in sentences:
                assert sentence.marks or any(own in sentence.text for own in _OWN), sentence.text


def test_every_row_of_a_table_has_a_source(albania: Brief) -> None:
    for section in albania.sections:
        for block in section.blocks:
            if isinstance(block, Table):
                for row in block.rows:
                    assert any(cell.marks for cell in row), (block.caption, row[0].text)


def test_every_number_leads_to_a_note(albania: Brief) -> None:
    numbers = {note.number for note in albania.notes}
    assert numbers == set(range(1, len(numbers) + 1))
    page = html(albania)
    assert set(map(int, re.findall(r'href="#note-(\d+)"', page))) == numbers


def test_it_says_what_the_state_is_not_part_of(albania: Brief) -> None:
    text = markdown(albania)
    assert "It sat in none of the 6 groups of governmental experts" in text
    assert "neither a member of the European Union Agency for Cybersecurity nor an observer in it" in text
    assert "is disputed: 4 sources say yes, 4 say no" in text
    assert re.search(r"sat in none of the 6 groups[^≠]*≠", text)


def test_it_tells_the_main_facts_in_order(albania: Brief) -> None:
    text = re.sub(r" \[≠?\d+\]", "", markdown(albania))
    assert (
        "a party to the Convention on Cybercrime since 1 July 2004 (signed 23 November 2001, ratified 20 June 2002)."
        in text
    )
    assert "Albania held Iran responsible on 7 September 2022, 54 days after it began." in text
    assert [s.anchor for s in albania.sections][:4] == ["brief", "treaties", "un", "votes"]


def test_as_of_stands_on_the_page_and_in_its_print(albania: Brief) -> None:
    page = html(albania)
    assert albania.as_of in ("2026-11-23", albania.as_of)
    assert page.count(albania.as_of_text) >= 3
    assert "@bottom-left" in page


def test_the_same_graph_gives_the_same_bytes(graph: EmbeddedStore, albania: Brief) -> None:
    assert html(brief(graph, ID + "state/ALB")) == html(albania)


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.targets: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if values.get("id"):
            self.ids.append(str(values["id"]))
        href = values.get("href") or ""
        if href.startswith("#"):
            self.targets.append(href[1:])
        assert tag not in ("script", "link", "img", "iframe", "object")
        assert not any(name.startswith("on") for name in values)
        if tag not in ("meta", "br", "rect", "line", "polyline", "circle"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.open and tag in self.open:
            assert self.open.pop() == tag


@pytest.mark.parametrize("language", ["en", "sq"])
def test_the_page_is_self_contained_and_well_formed(graph: EmbeddedStore, language: str) -> None:
    page = html(brief(graph, ID + "state/ALB", language))
    tags = _Tags()
    tags.feed(page)
    assert tags.open == []
    assert len(tags.ids) == len(set(tags.ids))
    assert set(tags.targets) <= set(tags.ids)
    assert f'<html lang="{language}">' in page
    assert "default-src 'none'" in page
    assert "url(" not in page


@pytest.mark.parametrize("code", ["XKX", "USA", "VUT"])
@pytest.mark.parametrize("language", ["en", "sq"])
def test_a_brief_can_be_written_for_any_state(graph: EmbeddedStore, code: str, language: str) -> None:
    made = brief(graph, f"{ID}state/{code}", language)
    text = markdown(made)
    assert not re.search(r"\{|\}|\$|\x02", text)
    assert made.sections[0].anchor == "brief"
    for section in made.sections:
        for block in section.blocks:
            if isinstance(block, Paragraph):
                assert all(s.text.rstrip().endswith((".", "!", "?", "”")) for s in block.sentences)


def test_kosovo_is_no_member_of_the_united_nations(graph: EmbeddedStore) -> None:
    text = markdown(brief(graph, ID + "state/XKX"))
    assert "Kosovo is not a member of the United Nations" in text
    assert "sat in none" not in text


def test_a_day_in_the_past_knows_nothing_later(graph: EmbeddedStore) -> None:
    text = markdown(brief(graph, ID + "state/ALB", as_of="2010-01-01"))
    before = text[: text.index("## Sources")]
    assert "As of 1 January 2010" in before
    assert "Hybrid" not in before
    assert not re.search(r"\b(?:January|June|September|October) 20(?:1[1-9]|2\d)\b", before)
    assert "none of the 2 groups" in before


def test_a_day_before_everything_is_still_a_brief(graph: EmbeddedStore) -> None:
    made = brief(graph, ID + "state/ALB", as_of="1800-01-01")
    assert "No membership of Albania in the United Nations is on record" in markdown(made)
    assert not any(isinstance(block, Figure) for section in made.sections for block in section.blocks)


def test_the_catalogues_have_the_same_messages() -> None:
    from importlib.resources import files

    for package in ("cyberdip_kg.report", "cyberdip_kg.network", "cyberdip_kg.tables"):
        names = []
        for language in ("en", "sq"):
            text = (files(package) / "messages" / f"{language}.ftl").read_text(encoding="utf-8")
            names.append(set(re.findall(r"(?m)^([a-z][a-z0-9-]*) =", text)))
        assert names[0] == names[1]
        assert not any(Catalogue("en").has(name) for name in names[0] - {"list"})


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as ended:
        main(list(words))
    captured = capsys.readouterr()
    return int(ended.value.code or 0), captured.out, captured.err


def test_the_command_writes_by_the_ending_of_the_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, out, _ = run(capsys, "report", "--state", "Kosovo")
    assert code == 0
    assert out.startswith("# Kosovo: cyber diplomacy brief")
    target = tmp_path / "k.html"
    assert run(capsys, "--lang", "sq", "report", "--state", "XKX", "-o", str(target))[0] == 0
    assert target.read_text(encoding="utf-8").startswith('<!DOCTYPE html>\n<html lang="sq">')


def test_bad_input_is_one_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    for words, said in (
        (("--state", "Atlantis"), "no state is called 'Atlantis'"),
        (("-o", str(tmp_path / "x.docx")), "briefs are written to .html"),
        (("--as-of", "yesterday"), "'yesterday' is not a date"),
        (("--state", "XKX", "-o", str(tmp_path / "no" / "x.md")), "cannot be written"),
    ):
        code, out, err = run(capsys, "report", *words)
        assert (code, out) == (1, "")
        assert said in err
        assert err.count("\n") == 1


def test_without_a_browser_pdf_fails_in_one_clear_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", os.devnull)
    monkeypatch.delenv("CYBERDIP_BROWSER", raising=False)
    with pytest.raises(OutputError, match="CYBERDIP_BROWSER"):
        pdf("<p>x</p>")
    monkeypatch.setenv("CYBERDIP_BROWSER", "/nonexistent/browser")
    with pytest.raises(OutputError, match="cannot print"):
        pdf("<p>x</p>")


@pytest.mark.browser
@pytest.mark.skipif(not browser(), reason="no browser on this machine")
def test_pdf_is_printed_whole_and_byte_stable(graph: EmbeddedStore) -> None:
    page = html(brief(graph, ID + "state/XKX"))
    one, other = pdf(page), pdf(page)
    assert one.startswith(b"%PDF-")
    assert one.rstrip().endswith(b"%%EOF")
    assert one == other
