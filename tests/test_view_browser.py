"""The pages in a real browser: opened from disk, without network, by pointer and by keyboard."""

import json
import os
import re
import time
from pathlib import Path

import pytest
from atlas import LABELS, chromium, hostile, opened
from pyoxigraph import RdfFormat, parse

from cyberdip_kg import loading, paths, view
from cyberdip_kg.namespaces import CD, DERIVED, ID
from cyberdip_kg.output import write_text
from cyberdip_kg.sentences import plain, sentence

pytestmark = pytest.mark.browser

TABS = ("map", "table", "timeline", "matrix")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AXE = paths.WEB / "node_modules" / "axe-core" / "axe.min.js"
SHOTS = Path(os.environ.get("CYBERDIP_SCREENSHOTS", Path(__file__).parent.parent / "build" / "screenshots"))
#: The label under which Albanian shows a body's name, and the node of each test.
ENISA = "institution:ENISA"


@pytest.fixture(scope="module")
def browser():
    with chromium() as running:
        yield running


@pytest.fixture(scope="module")
def store():
    return loading.load()


@pytest.fixture(scope="module")
def pages(store, tmp_path_factory):
    folder = tmp_path_factory.mktemp("pages")
    return {page.name: page.path for page in view.write_presets(store, folder)}


@pytest.fixture(scope="module")
def attacked(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "hostile.ttl").write_text(hostile(), encoding="utf-8")
    made = view.around(loading.load(folder / "hostile.ttl"), [], assessments=())
    write_text(folder / "hostile.html", view.render(made))
    return folder / "hostile.html"


@pytest.fixture(scope="module")
def small(store, tmp_path_factory):
    path = tmp_path_factory.mktemp("small") / "small.html"
    made = view.bounded(view.from_preset(store, view.get("claims")), 24)
    write_text(path, view.render(made, others=[("other.html", {"en": "Other", "sq": "Tjetër"})]))
    return path


def shown(page):
    return page.evaluate("atlas.shown()")


def press(page, name):
    page.get_by_role("button", name=name, exact=name != "Path to here").first.click()


def until(holds):
    """Waits until ``holds()`` is true, five seconds at most."""
    end = time.monotonic() + 5
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)


def slide(page, year):
    page.evaluate(f"const s = document.querySelector('#year'); s.value = {year}; s.dispatchEvent(new Event('input'))")


def live(page):
    page.wait_for_timeout(120)
    return page.inner_text("[role=status]")


def test_it_opens_still_and_legible(browser, pages):
    with opened(browser, pages["overview"]) as page:
        first = page.screenshot()
        page.wait_for_timeout(400)
        assert page.screenshot() == first
        labels = int(page.get_attribute("canvas", "data-labels"))
        assert 25 <= labels <= 60
        boxes = page.evaluate("atlas.stage().labels()")
        for at, (left, top, right, bottom) in enumerate(boxes):
            for other in boxes[at + 1 :]:
                assert left >= other[2] or other[0] >= right or top >= other[3] or other[1] >= bottom


def test_labels_leave_weighty_marks_uncovered(browser, pages):
    with opened(browser, pages["western-balkans"]) as page:
        marks = page.evaluate("atlas.stage().marks().filter((mark) => mark.cost > 4)")
        assert len(marks) >= 6
        boxes = page.evaluate("atlas.stage().labels()")
        for left, top, right, bottom in boxes:
            for mark in marks:
                x, y = (mark["box"][0] + mark["box"][2]) / 2, (mark["box"][1] + mark["box"][3]) / 2
                assert not (left < x < right and top < y < bottom)


def test_search_forgives_accents_and_knows_both_languages(browser, pages):
    with opened(browser, pages["overview"]) as page:
        for typed, found in (
            ("shqiperia", "Albania"),
            ("BASHKIMI EVROPIAN", "European Union"),
            ("aksk", "National Cyber"),
        ):
            page.fill("#search", typed)
            page.wait_for_selector("#found-0")
            assert found in page.inner_text("#found-0"), typed
            page.keyboard.press("Enter")
            assert found in page.inner_text("#panel-title")
        page.fill("#search", "zzzz")
        assert "zzzz" in page.inner_text("#found")


def test_the_legend_filters(browser, pages):
    with opened(browser, pages["overview"]) as page:
        before = shown(page)["assertions"]
        count = int(page.inner_text("label[for='grade-refuted'] .count"))
        page.uncheck("#grade-refuted")
        assert shown(page)["assertions"] == before - count
        assert str(shown(page)["assertions"]) in live(page)
        page.click("[aria-label='Relations: None']")
        assert shown(page)["assertions"] == 0
        assert page.is_visible(".overlay")
        page.click(".overlay button")
        assert shown(page)["assertions"] == before


def test_the_years_change_what_is_shown(browser, pages):
    with opened(browser, pages["enisa-eu"]) as page:
        everything = shown(page)["assertions"]
        page.focus("#year")
        slide(page, 2013)
        then = shown(page)["assertions"]
        assert 0 < then < everything
        assert "2013" in page.inner_text(".now")
        assert "2013" in live(page)
        page.keyboard.press("ArrowRight")
        assert "2014" in page.inner_text(".now")
        assert page.evaluate("atlas.stage().camera()") == page.evaluate("atlas.stage().camera()")
        page.click("#play")
        page.wait_for_timeout(1100)
        assert "2015" in page.inner_text(".now")
        page.click("#play")
        page.check("#all-years")
        assert shown(page)["assertions"] == everything


def test_what_has_ended_stays_faint_when_asked(browser, pages):
    with opened(browser, pages["un-gge"], "#year=2012") as page:
        without = page.evaluate("atlas.stage().units()")
        page.check("#ghosts")
        assert page.evaluate("atlas.stage().units()") > without


def test_focus_widens_and_narrows(browser, pages):
    with opened(browser, pages["overview"], f"#node={ENISA}") as page:
        everything = shown(page)["things"]
        press(page, "Focus")
        near = shown(page)["things"]
        assert near < everything
        press(page, "Widen")
        assert shown(page)["things"] > near
        press(page, "Narrow")
        assert shown(page)["things"] == near
        press(page, "Show all")
        assert shown(page)["things"] == everything


def test_a_path_joins_two_things(browser, pages):
    with opened(browser, pages["overview"], "#node=igo:EU") as page:
        press(page, "Path from here")
        page.fill("#search", "Iran")
        page.keyboard.press("Enter")
        press(page, "Path to here")
        assert page.inner_text("#panel-title") == "From European Union to Iran"
        assert page.locator(".chain > li").count() >= 2
        assert "Joined by" in live(page)
        page.wait_for_timeout(300)
        assert "path=igo:EU,state:IRN" in page.url


def test_a_line_answers_since_when_and_who_says_so(browser, pages):
    with opened(browser, pages["budapest-convention"]) as page:
        said = "treaty-participation:ETS185-ALB"
        number = page.evaluate(
            f"JSON.parse(document.getElementById('data').textContent).assertions.id.indexOf('{said}')"
        )
        x, y = page.evaluate(f"atlas.stage().middle({number})")
        box = page.locator("canvas").bounding_box()
        page.mouse.click(box["x"] + x, box["y"] + y)
        text = page.inner_text("#panel")
        assert "Albania is a party to the Convention on Cybercrime" in text
        assert "in force since 1 July 2004" in text
        assert "For:" in text
        assert page.locator("#panel .sources a[href^='http']").count() > 0


def test_refuted_is_struck_through_with_both_sides(browser, pages):
    data = json.loads(re.search(r'id="data">(.*?)</script>', pages["enisa-eu"].read_text("utf-8"), re.S)[1])
    said = data["assertions"]
    refuted = data["grades"].index("refuted")
    number = next(n for n, grade in enumerate(said["a"]) if grade == refuted and len(said["c"][n]) > 2)
    with opened(browser, pages["enisa-eu"], f"#said={said['id'][number]}") as page:
        card = page.locator("#panel .card.refuted")
        assert card.locator("s").count() == 1
        assert "Against:" in card.inner_text()


def test_everything_by_keyboard_alone(browser, pages):
    with opened(browser, pages["overview"]) as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        page.keyboard.press("/")
        page.keyboard.type("convention on cyb")
        page.keyboard.press("Enter")
        assert "Cybercrime" in page.inner_text("#panel-title")
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
        seen = set()
        for _ in range(140):
            page.keyboard.press("Tab")
            seen.add(page.evaluate("document.activeElement.id || document.activeElement.tagName"))
            if "CANVAS" in seen and "play" in seen and "year" in seen:
                break
        assert {"language", "theme", "share", "tab-map", "CANVAS", "play", "year"} <= seen
        page.focus("canvas")
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowRight")
        assert live(page)
        page.keyboard.press("Enter")
        page.wait_for_timeout(150)
        assert page.evaluate("atlas.state.sel !== null")
        page.focus("#tab-map")
        page.keyboard.press("ArrowRight")
        assert page.is_visible("#view-table table")
        page.focus("#sort-subject")
        page.keyboard.press("Enter")
        assert page.get_attribute("th:has(#sort-subject)", "aria-sort") == "ascending"


def test_language_and_theme_switch_in_place(browser, pages):
    with opened(browser, pages["budapest-convention"], "#said=treaty-participation:ETS185-ALB") as page:
        page.click("#language")
        assert page.get_attribute("html", "lang") == "sq"
        assert "Shqipëria është palë në Konventën për Krimin Kibernetik" in page.inner_text("#panel")
        assert "në fuqi që nga 1 korriku 2004" in page.inner_text("#panel")
        assert page.title() == "Konventa e Budapestit dhe protokollet e saj"
        light = page.evaluate("getComputedStyle(document.body).backgroundColor")
        page.click("#theme")
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
        page.wait_for_timeout(300)
        assert "lang=sq" in page.url
        assert "theme=dark" in page.url


def test_the_address_carries_the_whole_state(browser, pages):
    with opened(browser, pages["overview"]) as page:
        page.uncheck("#grade-claimed")
        page.click("#language")
        page.click("#tab-table")
        page.fill("#table-filter", "shqip")
        page.wait_for_timeout(350)
        page.click("#sort-object")
        slide(page, 2023)
        page.wait_for_timeout(300)
        fragment = "#" + page.url.split("#", 1)[1]
        rows = page.inner_text("#view-table tbody")
    with opened(browser, pages["overview"], fragment) as page:
        assert page.inner_text("#view-table tbody") == rows
        assert not page.is_checked("#grade-claimed")
        assert page.input_value("#table-filter") == "shqip"
        assert page.get_attribute("html", "lang") == "sq"
        assert "2023" in page.inner_text(".now")


@pytest.mark.parametrize(
    "fragment",
    [
        "#tab=nothing&node=state:NOPE&year=99999&lang=xx&theme=%3Cscript%3E&at=NaN,1,2&open=%%%",
        "#node=%3Cimg%20src=x%20onerror=window.struck=1%3E&q=%3Cimg%20src=x%20onerror=window.struck=1%3E&tab=table",
        "#" + "a" * 20000,
        "#__proto__=1&constructor=2&node=__proto__&lang=__proto__",
    ],
)
def test_a_strange_address_does_no_harm(browser, pages, fragment):
    with opened(browser, pages["claims"], fragment) as page:
        assert page.evaluate("window.struck") is None
        assert shown(page)["assertions"] > 20


def test_downloads(browser, pages, tmp_path):
    with opened(browser, pages["overview"]) as page:

        def keep(button):
            page.click(".menu > summary")
            with page.expect_download() as waiting:
                page.click(button)
            path = tmp_path / waiting.value.suggested_filename
            waiting.value.save_as(path)
            page.evaluate("document.querySelector('.menu').open = false")
            return path

        assert keep("#png").read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
        drawing = keep("#svg").read_text(encoding="utf-8")
        import xml.etree.ElementTree as ET

        root = ET.fromstring(drawing)
        texts = [element.text for element in root.iter("{http://www.w3.org/2000/svg}text")]
        assert "Albania" in texts
        table = keep("#csv-all").read_text(encoding="utf-8-sig")
        import csv
        import io

        rows = list(csv.DictReader(io.StringIO(table)))
        assert len(rows) == page.evaluate("atlas.saidOn.length")
        assert any(row["subject_label"] == "Albania" for row in rows)
        json.loads(keep("#jsonld").read_text(encoding="utf-8"))


def test_copy_as_turtle_is_what_the_graph_says(browser, pages, store):
    said = "treaty-participation:ETS185-ALB"
    with opened(
        browser, pages["budapest-convention"], f"#said={said}", permissions=["clipboard-read", "clipboard-write"]
    ) as page:
        press(page, "Copy as Turtle")
        copied = page.evaluate("navigator.clipboard.readText()")
        press(page, "Copy IRI")
        assert page.evaluate("navigator.clipboard.readText()") == ID + said.replace(":", "/")
        press(page, "Copy citation")
        citation = page.evaluate("navigator.clipboard.readText()")
        assert "Albania is a party to the Convention on Cybercrime" in citation
        assert "read " in citation
    iri = ID + said.replace(":", "/")
    triples = {str(t) for t in parse(copied.encode(), RdfFormat.TURTLE) if t.subject.value == iri}
    known = {
        str(q.triple)
        for q in store.quads()
        if getattr(q.subject, "value", "") == iri
        and getattr(q.graph_name, "value", "") != DERIVED
        and not q.predicate.value.startswith(CD + "holds")
    }
    assert triples == known


@pytest.mark.parametrize("language", ["en", "sq"])
def test_the_page_and_the_command_line_use_the_same_words(browser, pages, store, language):
    for name in ("overview", "incident-2022"):
        made = view.from_preset(store, view.get(name))
        expected = {edge.iri: plain(sentence(edge, made.things, language)) for edge in made.assertions}
        with opened(browser, pages[name], f"#lang={language}") as page:
            told = page.evaluate("Array.from(atlas.saidOn, (_, n) => atlas.plain(n))")
        assert told[: len(expected)] == list(expected.values())


def test_the_table_is_the_map(browser, pages):
    with opened(browser, pages["claims"], "#tab=table") as page:
        while page.is_visible("#view-table .more"):
            page.click("#view-table .more")
        rows = page.locator("#view-table tbody tr").count()
        assert rows == page.evaluate("Array.from(atlas.saidOn).filter((on) => on).length")
        page.fill("#table-filter", "NATO")
        page.wait_for_timeout(350)
        assert 0 < page.locator("#view-table tbody tr").count() < rows


def test_a_cell_of_the_matrix_leads_to_its_evidence(browser, pages):
    with opened(browser, pages["budapest-convention"], "#tab=matrix") as page:
        page.click("#view-matrix tbody tr:first-child td button >> nth=0")
        assert page.locator("#panel .card").count() >= 1


@pytest.mark.parametrize("name", ["enisa-eu", "un-gge"])
def test_each_sign_of_a_matrix_stands_for_one_value(browser, pages, name):
    with opened(browser, pages[name], "#tab=matrix") as page:
        page.select_option("#matrix-kind", "Membership")
        legend = page.locator(".view.matrix .bar .hint").first.inner_text()
        signs = dict(entry.split(" ", 1) for entry in legend.split(" · "))
        assert len(signs) == len(set(signs.values())) >= 3
        cells = page.eval_on_selector_all(".view.matrix td button", "all => all.map((cell) => cell.textContent)")
        assert {sign for cell in cells for sign in cell} == set(signs)


def test_print_shows_the_table(browser, pages):
    with opened(browser, pages["claims"]) as page:
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.emulate_media(media="print")
        assert page.is_visible("#view-table table")
        assert not page.is_visible("#search")
        assert len(page.pdf()) > 10_000


@pytest.mark.parametrize("language", ["en", "sq"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser, small, language, scheme):
    source = AXE.read_text(encoding="utf-8")
    found = []
    with opened(browser, small, f"#lang={language}", color_scheme=scheme) as page:
        page.evaluate(source + "; 0")
        for tab in TABS:
            page.click(f"#tab-{tab}")
            if tab == "map":
                page.evaluate("atlas.stage().draw()")
            for select in ("", "said") if tab == "map" else ("",):
                if select:
                    page.evaluate("location.hash += '&said=' + atlas.saidId(0)")
                    page.wait_for_timeout(150)
                    page.click(f"#tab-{tab}")
                result = page.evaluate("(tags) => axe.run(document, {runOnly: {type: 'tag', values: tags}})", TAGS)
                found += [
                    (tab, v["id"], v["nodes"][0]["target"], v["nodes"][0].get("failureSummary"))
                    for v in result["violations"]
                ]
    assert found == []


def test_axe_finds_nothing_on_a_phone(browser, pages):
    with opened(browser, pages["overview"], "#node=igo:EU", size=(390, 844), has_touch=True) as page:
        page.evaluate(AXE.read_text(encoding="utf-8") + "; 0")
        result = page.evaluate("axe.run()")
        assert [(v["id"], v["nodes"][0]["target"]) for v in result["violations"]] == []


def test_a_phone_shows_it_all(browser, pages):
    with opened(browser, pages["overview"], size=(390, 844), has_touch=True, is_mobile=True) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        press(page, "Filters")
        assert page.is_visible("#grade-confirmed")
        press(page, "Filters")
        x, y = page.evaluate("atlas.stage().where(JSON.parse(document.getElementById('data').textContent).focus[0])")
        box = page.locator("canvas").bounding_box()
        page.touchscreen.tap(box["x"] + x, box["y"] + y)
        assert page.inner_text("#panel-title") == "Albania"
        press(page, "Close")
        assert not page.is_visible("#panel")


@pytest.mark.parametrize("key", ["institution:ENISA", "igo:EU", "state:IRN"])
def test_what_is_selected_stands_above_the_sheet_of_a_phone(browser, pages, key):
    with opened(browser, pages["overview"], f"#node={key}", size=(390, 844), has_touch=True, is_mobile=True) as page:
        page.wait_for_timeout(500)
        x, y = page.evaluate("atlas.stage().where(atlas.state.sel.node)")
        box = page.locator("canvas").bounding_box()
        sheet = page.locator("#panel").bounding_box()
        assert 0 < x < 390
        assert 0 < y < sheet["y"] - box["y"]


def test_a_link_in_the_panel_moves_the_view(browser, pages):
    with opened(browser, pages["overview"], "#node=state:ALB") as page:
        for _ in range(6):
            press(page, "Zoom in")
        page.locator("#panel a.name", has_text="European Union Agency for Cybersecurity").first.dispatch_event("click")
        page.wait_for_timeout(600)
        x, y = page.evaluate("atlas.stage().where(atlas.state.sel.node)")
        box = page.locator("canvas").bounding_box()
        assert 0 < x < box["width"]
        assert 0 < y < box["height"]


def test_motion_stops_where_it_is_not_wanted(browser, pages):
    with opened(browser, pages["overview"], reduced_motion="reduce") as page:
        page.click("[aria-label='Zoom in']")
        before = page.evaluate("atlas.stage().camera().k")
        press(page, "Whole")
        assert page.evaluate("atlas.stage().camera().k") < before


def test_hostile_texts_are_shown_and_nothing_runs(browser, attacked):
    with opened(browser, attacked) as page:
        for tab in TABS:
            page.click(f"#tab-{tab}")
        page.click("#tab-table")
        for code, label in LABELS.items():
            page.evaluate(f"location.hash = '#tab=table&node=state:{code}'")
            begin = " ".join(label[:40].split("\u2028")[0].split())
            until(lambda begin=begin: begin in " ".join(page.inner_text("#panel-title").split()))
            page.evaluate(f"location.hash = '#tab=map&said=membership:{code}'")
            until(lambda: page.inner_text("#panel-title") == "Membership")
        page.fill("#search", "script")
        page.wait_for_selector("#found-0")
        assert page.locator("a[href^='javascript']").count() == 0
        assert page.locator("#panel img, main img, header img").count() == 0
        page.click("#language")
        page.hover("canvas")
        drawing = page.evaluate("atlas.stage().svg('</title><script>')")
        assert "<script" not in drawing
        assert "<img" not in drawing
        page.click("#tab-table")
        with page.expect_download() as waiting:
            page.click("#csv")
        text = waiting.value.path().read_text(encoding="utf-8-sig")
        assert not re.search(r"(?:^|,)\"?=HYPERLINK", text)
        assert page.evaluate("window.struck") is None


def test_an_empty_view_says_what_to_do(browser, store, tmp_path):
    made = view.around(store, [ID + "state/AND"], kinds=("Succession",))
    write_text(tmp_path / "empty.html", view.render(made))
    with opened(browser, tmp_path / "empty.html") as page:
        for tab in TABS:
            page.click(f"#tab-{tab}")
            assert page.inner_text(f"#view-{tab}").strip() or tab == "map"
    nothing = view.around(loading.load(_empty(tmp_path)), [])
    write_text(tmp_path / "nothing.html", view.render(nothing))
    with opened(browser, tmp_path / "nothing.html") as page:
        assert "This view holds nothing" in page.inner_text(".overlay")


def _empty(folder):
    path = folder / "empty.ttl"
    path.write_text(
        "@prefix state: <https://w3id.org/cyberdip/id/state/> . state:AAA a <https://example.org/x> .\n", "utf-8"
    )
    return path


def test_a_view_above_the_bound_says_so(browser, store, tmp_path):
    made = view.bounded(view.from_preset(store, view.get("overview")), 30)
    write_text(tmp_path / "small.html", view.render(made))
    with opened(browser, tmp_path / "small.html") as page:
        assert "--max-nodes" in page.inner_text(".warning")


@pytest.mark.parametrize("name", list(view.presets()))
def test_each_preset_is_pictured(browser, pages, name):
    SHOTS.mkdir(parents=True, exist_ok=True)
    sizes = {(1440, 900): "en", (1920, 1080): "sq", (390, 844): "en"}
    for (width, height), language in sizes.items():
        for scheme in ("light", "dark"):
            fragment = f"#lang={language}" if language != "en" else ""
            with opened(browser, pages[name], fragment, size=(width, height), color_scheme=scheme) as page:
                page.screenshot(path=SHOTS / f"{name}-{width}x{height}-{scheme}-{language}.png")
                assert int(page.get_attribute("canvas", "data-labels")) >= 8
