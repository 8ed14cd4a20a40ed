"""The drawing of the house, kept true by reading the syntax trees: who may import whom, and what a stage may not touch."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from statistics import median, quantiles

import pytest

import jianbao
from conftest import STAGES

HOUSE = Path(jianbao.__file__).parent

# Room -> the rooms that its modules may import. A room is a folder or a file straight under the package.
CORE = {"text", "records", "rule"}
ARROWS: dict[str, set[str]] = {
    "__init__": set(STAGES),
    "text": set(),
    "records": {"text"},
    "rule": {"text"},
    "errors": set(),
    "lexicon": set(),
    "clean": CORE | {"lexicon"},
    "split": CORE | {"lexicon"},
    "tables": CORE | {"lexicon"},
    "numbers": CORE | {"lexicon", "tables"},
    "notices": CORE | {"lexicon", "tables", "numbers"},
    "stream": {"records", "text", "errors"},
    "show": {"records", "text", "errors"},
    "commands": {"records", "text", "stream", "errors", "show", "app", *STAGES},
    "app": {"commands", "errors", "stream", "__init__"},
    "__main__": {"app", "__init__"},
}

# Rooms that are pure functions over what they are given.
PURE = ("text", "records", "rule", *STAGES)
WORLD = {
    "sys",
    "os",
    "time",
    "io",
    "subprocess",
    "socket",
    "logging",
    "shutil",
    "tempfile",
    "argparse",
    "typer",
    "locale",
}
OUTSIDE = {"print", "open", "input", "exit", "quit", "breakpoint"}  # called by name
TOUCH = {
    "read_text",
    "read_bytes",
    "write_text",
    "write_bytes",
    "now",
    "today",
    "utcnow",
    "getenv",
}  # called as a method


def files() -> list[Path]:
    return sorted(HOUSE.rglob("*.py"))


def name(path: Path) -> str:
    """The module's dotted name under the package; `text` for text/__init__.py, `` for the package itself."""
    parts = path.relative_to(HOUSE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room(module: str) -> str:
    return module.partition(".")[0] or "__init__"


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


@cache
def modules() -> dict[str, Path]:
    return {name(path): path for path in files()}


def imports(path: Path) -> Iterator[str]:
    """The modules of the package that a file imports, wherever in the file; those for type checking alone left out."""
    typing_only = {
        inner
        for node in ast.walk(tree(path))
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        for inner in ast.walk(node)
    }
    package = name(path).split(".") if path.stem == "__init__" else name(path).split(".")[:-1]
    for node in ast.walk(tree(path)):
        if node in typing_only:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name[8:] for alias in node.names if alias.name.startswith("jianbao."))
        elif isinstance(node, ast.ImportFrom):
            if node.level:
                base = [part for part in package if part][: len([p for p in package if p]) - node.level + 1]
            elif (node.module or "").split(".")[0] == "jianbao":
                base = []
            else:
                continue
            target = (node.module or "").removeprefix("jianbao").lstrip(".") if not node.level else node.module or ""
            inside = ".".join([*base, *target.split(".")] if target else base)
            for alias in node.names:
                deeper = f"{inside}.{alias.name}".lstrip(".")
                yield deeper if deeper in modules() else inside


def calls(path: Path) -> Iterator[tuple[str, int]]:
    """What a file calls: `print`, `.now`; and the line."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name):
                yield node.func.id, node.lineno
            elif isinstance(node.func, ast.Attribute):
                yield f".{node.func.attr}", node.lineno


def outer_imports(path: Path) -> set[str]:
    """The modules outside the package that a file imports."""
    found: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found.add((node.module or "").partition(".")[0])
    return found - {"jianbao"}


each_file = pytest.mark.parametrize("path", files(), ids=lambda path: str(path.relative_to(HOUSE)))
each_pure_file = pytest.mark.parametrize(
    "path", [path for path in files() if room(name(path)) in PURE], ids=lambda path: str(path.relative_to(HOUSE))
)


# -- arrows


@each_file
def test_every_room_is_in_the_drawing(path: Path) -> None:
    assert room(name(path)) in ARROWS


@each_file
def test_arrows_go_one_way(path: Path) -> None:
    here = room(name(path))
    there = {room(module) for module in imports(path)} - {here}
    assert there <= ARROWS[here], f"{here} may not import {sorted(there - ARROWS[here])}"


def test_only_commands_chain_stages() -> None:
    for path in files():
        here = room(name(path))
        stages = {room(module) for module in imports(path)} & set(STAGES) - {here}
        assert not stages or here in ("commands", "__init__", "notices", "numbers"), f"{path} imports {stages}"


def test_no_import_goes_round() -> None:
    graph = {module: set(imports(path)) - {module} for module, path in modules().items()}
    while graph:  # take away, again and again, what imports nothing that is left
        free = {module for module, used in graph.items() if not used & graph.keys()}
        assert free, f"these import one another: {sorted(graph)}"
        graph = {module: used for module, used in graph.items() if module not in free}


# -- what a pure room leaves alone


@each_pure_file
def test_stages_do_not_print_open_or_ask_the_machine(path: Path) -> None:
    assert outer_imports(path) & WORLD == set()
    touched = [(call, line) for call, line in calls(path) if call in OUTSIDE or (call[0] == "." and call[1:] in TOUCH)]
    assert touched == []


@pytest.mark.parametrize("room_name", STAGES)
def test_a_stage_exports_what_all_stages_do(room_name: str) -> None:
    path = HOUSE / room_name / "__init__.py"
    top = {
        target.id if isinstance(target, ast.Name) else ""
        for node in tree(path).body
        if isinstance(node, ast.Assign | ast.AnnAssign)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
    }
    top |= {node.name for node in tree(path).body if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    top |= {
        alias.asname or alias.name
        for node in tree(path).body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert {"TAKES", "GIVES", "Options", "run", "RULES", "fired"} <= top


# -- what a newcomer reads

BASES = {"msgspec.Struct", "NamedTuple", "Protocol", "Enum"}  # these say nothing of the methods of their heirs


def undocumented(path: Path) -> Iterator[str]:
    """The public functions, classes and methods of a file that say nothing of themselves, and the file if it does not."""
    if not ast.get_docstring(tree(path)):
        yield "the module"
    queue: list[tuple[str, ast.AST]] = [("", tree(path))]
    while queue:
        outer, node = queue.pop()
        for inner in ast.iter_child_nodes(node):
            if not isinstance(inner, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                continue
            overload = any("overload" in ast.unparse(mark) for mark in inner.decorator_list)
            if inner.name.startswith("_") or overload:
                continue
            # a base says what an overriding method does, and a command's module says what its `main` does
            overrides = isinstance(node, ast.ClassDef) and bool({ast.unparse(base) for base in node.bases} - BASES)
            command = room(name(path)) == "commands" and inner.name == "main"
            if not ast.get_docstring(inner) and not overrides and not command:
                yield f"{outer}{inner.name}"
            if isinstance(inner, ast.ClassDef):
                queue.append((f"{inner.name}.", inner))


@each_file
def test_what_is_public_says_what_it_is(path: Path) -> None:
    assert list(undocumented(path)) == []


# -- sizes: a place to look, not a law


def sizes() -> list[str]:
    """How long files and functions are, and which are the longest."""
    lines = {str(path.relative_to(HOUSE)): len(path.read_text("utf-8").splitlines()) for path in files()}
    functions = {
        f"{path.relative_to(HOUSE)}:{node.name}": (node.end_lineno or 0) - node.lineno + 1
        for path in files()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }

    def told(what: str, measured: dict[str, int]) -> str:
        longest = sorted(measured.items(), key=lambda pair: -pair[1])[:3]
        ninth = quantiles(measured.values(), n=10)[-1]
        return (
            f"{len(measured)} {what}: median {median(measured.values()):.0f} lines, 90 % up to {ninth:.0f}; longest "
            + ", ".join(f"{name} {length}" for name, length in longest)
        )

    return [told("files", lines), told("functions", functions)]


def test_sizes_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    with capsys.disabled():
        print("", *sizes(), sep="\n")
