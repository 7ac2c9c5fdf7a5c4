"""The layer table: a module imports only from layers above its own."""

import ast
from pathlib import Path

import pytest

from cyberdip_kg.paths import PACKAGE

LAYERS: list[set[str]] = [
    {"errors", "namespaces", "paths", "version"},
    {"terms", "grammar", "shapes"},
    {"turtle", "output", "pages"},
    {"store"},
    {"names"},
    {"query"},
    {"assertions"},
    {"sentences"},
    {"cards", "formatting", "coverage", "derive", "comparison", "changes"},
    {"loading", "validate", "network"},
    {"tables", "export", "view", "site", "server", "mcp", "report"},
    {"api", "build"},
    {"cli"},
]
#: Inside a layer, modules that build on another of the same layer.
ALLOWED = {
    ("comparison", "coverage"),
    ("export", "tables"),
    ("loading", "derive"),
    ("validate", "formatting"),
    ("report", "tables"),
    ("report", "network"),
}


def layer(name: str) -> int:
    return next(number for number, names in enumerate(LAYERS) if name in names)


def modules() -> list[Path]:
    return sorted(p for p in PACKAGE.rglob("*.py") if "web" not in p.parts)


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_point_up(path: Path) -> None:
    own = room(path)
    if own == "__init__":
        return
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("cyberdip_kg"):
            parts = node.module.split(".")[1:]
            names = [parts[0]] if parts else [alias.name for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [a.name.split(".")[1] for a in node.names if a.name.startswith("cyberdip_kg.")]
        for name in names:
            if name == own or name == "__version__":
                continue
            higher = layer(name) < layer(own) or (own, name) in ALLOWED
            assert higher, f"{path.name}:{node.lineno}: {own} imports {name}, which is not above it"


def test_every_module_has_a_layer() -> None:
    known = set().union(*LAYERS)
    assert {room(path) for path in modules()} - {"__init__"} <= known


def test_only_the_command_line_prints_or_exits() -> None:
    for path in modules():
        if room(path) == "cli":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in ("print", "exit", "input"), f"{path}:{node.lineno}"
