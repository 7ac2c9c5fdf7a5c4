"""What the tests of the pages share: a browser without network, pages of the graph, and a hostile data set."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--enable-unsafe-swiftshader",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@contextmanager
def chromium() -> Iterator[Browser]:
    """The Chromium of the system, headless."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or "/usr/bin/chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def opened(
    browser: Browser, path: Path, fragment: str = "", *, size: tuple[int, int] = (1440, 900), **options: Any
) -> Iterator[Page]:
    """The page at ``path``, ready; fails on any request, console error, violation of its policy or thrown error."""
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, accept_downloads=True, **options)
    wrong: list[str] = []
    page = context.new_page()
    page.set_default_timeout(6000)
    page.on("console", lambda m: wrong.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("dialog", lambda dialog: (wrong.append(f"dialog {dialog.message}"), dialog.dismiss()))
    address = path.as_uri()

    def watch(route: Any) -> None:
        asked = route.request.url
        if asked.split("#")[0] == address or asked.startswith(("blob:", "data:")):
            route.continue_()
        else:
            wrong.append(f"request {asked}")
            route.abort()

    context.route("**/*", watch)
    page.goto(address + fragment)
    page.wait_for_selector("html[data-ready]", state="attached", timeout=15000)
    try:
        yield page
    finally:
        context.close()
    assert wrong == []


LONG = "L" + "o" * 9998 + "g"
SCRIPT = "</script><script>window.struck=1</script>"
IMAGE = "<img src=x onerror=window.struck=2>"
#: Labels that would break a page that took them for markup, by the key of the state that carries them.
LABELS = {
    "AAA": SCRIPT,
    "BBB": IMAGE,
    "CCC": "\u202eRTL \u0634\u0639\u0628 \u05e2\u05dd\u202c",
    "DDD": "\U0001f6e1\ufe0f\U0001f468\u200d\U0001f469\u200d\U0001f467 emoji",
    "EEE": LONG,
    "FFF": "\"quotes\" 'single' `back` {$x} ${7*7} & &amp; ]]> <!--",
    "GGG": "=HYPERLINK(1)",
    "HHH": "line\nbreak\ttab\u2028separator\x7f",
}


def _literal(text: str) -> str:
    named = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
    return '"' + "".join(named.get(c, c if c >= " " else f"\\u{ord(c):04X}") for c in text) + '"'


def hostile() -> str:
    """Turtle whose every text is an attack; none of it is a fact."""
    from cyberdip_kg.namespaces import PREFIXES

    lines = [f"@prefix {prefix}: <{iri}> ." for prefix, iri in PREFIXES.items()]
    for code, label in LABELS.items():
        lines.append(
            f"state:{code} a cd:State ; rdfs:label {_literal(label)}@en, {_literal(label + ' sq')}@sq ; "
            f"skos:altLabel {_literal(SCRIPT)} ; cd:code {_literal(IMAGE)} ; cd:officialName {_literal(IMAGE)}@en ; "
            f'schema:url "javascript:window.struck=3" ; skos:note {_literal(IMAGE)}@en .'
        )
        lines.append(
            f"membership:{code} a cd:Membership ; cd:subject state:{code} ; cd:object igo:O ; cd:role role:member ; "
            f'cd:validFrom "2001"^^xsd:gYear ; cd:assessment assessment:disputed ; cd:summary {_literal(SCRIPT)}@en ; '
            f"skos:note {_literal(IMAGE)}@en ; cd:citation citation:{code}, citation:{code}-2 ."
        )
        for suffix, stance in (("", "supports"), ("-2", "contradicts")):
            lines.append(
                f"citation:{code}{suffix} a cd:Citation ; cd:source source:S ; cd:stance cd:{stance} ; "
                f'cd:locator {_literal(IMAGE)} ; cd:accessedOn "2026-11-23"^^xsd:date ; skos:note {_literal(SCRIPT)} .'
            )
    lines.append(f"igo:O a cd:IntergovernmentalOrganisation ; rdfs:label {_literal(IMAGE)}@en, {_literal(SCRIPT)}@sq .")
    lines.append(
        f"source:S a cd:Source ; dcterms:title {_literal(SCRIPT)} ; dcterms:publisher {_literal(IMAGE)} ; "
        'dcterms:issued "2004"^^xsd:gYear ; schema:url "javascript:window.struck=4" ; cd:sourceKind source-kind:blog .'
    )
    return "\n".join(lines) + "\n"
