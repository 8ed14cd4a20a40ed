"""What is written agrees with what is there: every example runs, generated files are fresh, man and the shells take them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pint
import pytest

from conftest import ROOT
from tools import need, surroundings

sys.path.append(str(ROOT / "cli"))  # behind the installed package: only `reference` comes from here

from jianbao import lexicon
from jianbao.app import COMMANDS
from jianbao.errors import STATUSES
from jianbao.numbers import RULES
from reference import kinds, lists, man, roff
from reference.__main__ import generated

README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = [
    block for block in re.findall(r"^```sh\n(.*?)^```", README, re.M | re.S) if not block.startswith("python3 -m venv")
]
EXAMPLES = [
    (path.stem, line[6:])
    for path in sorted((ROOT / "man" / "text").glob("*.txt"))
    for line in path.read_text("utf-8").split("\n")
    if line.startswith("    $ ")
]


def shell(line: str, folder: Path) -> str:
    """What the line prints; it must succeed, and print something unless it writes a file."""
    need("jq")
    run = subprocess.run(
        ["bash", "-o", "pipefail", "-c", line],
        cwd=folder,
        env=surroundings(),
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (run.returncode, run.stderr) == (0, ""), line
    assert run.stdout or ">" in line, line
    return run.stdout


@pytest.mark.parametrize("line", BLOCKS)
def test_every_recipe_of_the_readme_runs(line: str, tmp_path: Path) -> None:
    printed = shell(line, tmp_path)
    behind = README.split(line, 1)[1].lstrip("`\n ")
    if behind.startswith("json"):  # what it prints stands behind it
        assert json.loads(printed) == json.loads(behind.removeprefix("json").split("```")[0])


@pytest.mark.parametrize(("page", "line"), EXAMPLES)
def test_every_example_of_the_man_pages_runs(page: str, line: str, tmp_path: Path) -> None:
    shell(line, tmp_path)


@pytest.mark.parametrize("path", generated(), ids=lambda path: path.name)
def test_generated_files_are_fresh(path: Path) -> None:
    assert path.read_text("utf-8") == generated()[path], "run: PYTHONPATH=cli python -m reference"


def test_no_generated_file_is_left_over() -> None:
    assert set((ROOT / "man" / "man1").iterdir()) | set((ROOT / "completions").iterdir()) == set(generated())


@pytest.mark.parametrize("path", sorted((ROOT / "man" / "man1").iterdir()), ids=lambda path: path.name)
def test_mandoc_finds_nothing_to_complain_of(path: Path) -> None:
    need("mandoc")
    run = subprocess.run(["mandoc", "-Tlint", "-W", "warning", str(path)], capture_output=True, text=True)
    assert run.stdout == ""


def test_the_readme_lists_every_exit_status() -> None:
    for error in STATUSES:
        assert re.search(rf"^\| {error.status} \| ", README, re.M), error.status


@pytest.mark.parametrize("row", kinds.read(), ids=lambda row: row["kind"])
def test_the_examples_of_the_kinds(row: dict[str, str], jianbao) -> None:  # type: ignore[no-untyped-def]
    run = jianbao("numbers", "--raw", "--identifiers", "--date", "2024-06-19", input=row["example"].encode())
    records = [json.loads(line) for line in run.stdout.splitlines()]
    found = next((record for record in records if record["kind"] == row["kind"]), None)
    assert found is not None, records
    for word in row["found"].split(" "):
        key, _, value = word.partition("=")
        assert str(found.get(key)) == value, found


def test_every_kind_is_in_the_table() -> None:
    from typing import get_args

    from jianbao.records import NumberKind

    assert [row["kind"] for row in kinds.read()] == list(get_args(NumberKind))


def test_every_command_has_its_page() -> None:
    names = {path.stem for path in (ROOT / "man" / "text").glob("*.txt")}
    assert names == {"jianbao", *(command.name for command in man.commands())}


def test_the_man_page_tells_which_units_pint_does_not_know() -> None:
    registry = pint.UnitRegistry()
    unknown = {base for (base,) in lexicon.cells("units", "base") if not _parses(registry, base)}
    assert unknown - set(lists.OF_TRADES) == set()


def _parses(registry: pint.UnitRegistry, base: str) -> bool:
    try:
        registry.parse_units(re.sub(r"(?<=[a-z])([23])", r"**\1", base))
    except (pint.UndefinedUnitError, ValueError):
        return False
    return True


def test_every_bound_and_rule_is_in_the_man_page() -> None:
    page = "\n".join([*lists.bounds(), *lists.rules()])
    assert all(word in page for (word,) in lexicon.cells("bounds", "word") if word not in "<>")
    assert [rule.name for rule in RULES if roff.escape(rule.name) not in page] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_a_command_points_to_its_man_page(name: str, jianbao) -> None:  # type: ignore[no-untyped-def]
    page = f"jianbao-{name}"
    assert f"man {page}".encode() in jianbao(name, "--help").stdout
    assert (ROOT / "man" / "man1" / f"{page}.1").exists()
