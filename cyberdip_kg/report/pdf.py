"""A brief as PDF, printed from its page by a Chromium, Chrome or Edge that is on the machine.

The page carries its own print style, so that the paper says the same as the screen. Python libraries were weighed:
WeasyPrint needs Pango and Cairo as system libraries, fpdf2 needs the layout written a second time; a browser is on
nearly every machine and is asked for only here.
"""

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from cyberdip_kg.errors import OutputError

#: Names under which a browser that can print is found.
BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
    "microsoft-edge",
)
_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
_FLAGS = (
    *("--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update"),
    *("--disable-sync", "--disable-quic", "--no-pdf-header-footer", "--host-resolver-rules=MAP * ~NOTFOUND"),
)


def browser() -> str:
    """The program that prints: ``$CYBERDIP_BROWSER``, else the first browser that is found, else empty."""
    named = os.environ.get("CYBERDIP_BROWSER", "")
    if named:
        return named
    found = next((path for name in BROWSERS if (path := shutil.which(name))), "")
    return found or next((place for place in _PLACES if Path(place).is_file()), "")


def pdf(page: str, seconds: float = 120) -> bytes:
    """The page as PDF, without the time of printing in it: the same page gives the same bytes.

    Args:
        page: HTML that brings everything it needs.
        seconds: how long the browser may take.

    Raises:
        OutputError: no browser is found, or it fails.
    """
    program = browser()
    if not program:
        raise OutputError(
            "PDF is printed by Chromium, Chrome or Edge and none is found; name one in CYBERDIP_BROWSER, "
            "or write .html and print it"
        )
    with tempfile.TemporaryDirectory(prefix="cyberdip-") as folder:
        source, target = Path(folder) / "page.html", Path(folder) / "page.pdf"
        source.write_text(page, encoding="utf-8")
        sandbox = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
        command = [
            program,
            *_FLAGS,
            *sandbox,
            f"--user-data-dir={folder}/profile",
            f"--print-to-pdf={target}",
            source.as_uri(),
        ]
        try:
            subprocess.run(command, check=True, capture_output=True, timeout=seconds)
        except subprocess.TimeoutExpired as error:
            raise OutputError(f"{program}: did not print the page within {seconds:g} seconds") from error
        except (OSError, subprocess.CalledProcessError) as error:
            raise OutputError(f"{program}: cannot print the page: {error}") from error
        if not target.is_file():
            raise OutputError(f"{program}: printed nothing; write .html and print it from a browser")
        return _timeless(target.read_bytes())


def _timeless(data: bytes) -> bytes:
    """``data`` with the dates of its making set to one day, in as many bytes, so that no offset in the file moves."""
    dated = re.compile(rb"/(?:CreationDate|ModDate) ?\(D:\d{14}")
    return dated.sub(lambda match: match[0][:-14] + b"20000101000000", data)
