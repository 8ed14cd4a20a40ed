"""Every lexicon file: its head says what a newcomer must know, and every row carries an example that holds its word."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from jianbao import lexicon

FILES = sorted(lexicon.FOLDER.glob("*.tsv"))
NARROW = str.maketrans("：，（）－", ":,()-")  # as a trigger finds the text
HEAD = ("What", "Add", "Source", "Worse")

pytestmark = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def head(path: Path) -> list[str]:
    """The lines of the head, without their `#`."""
    lines = path.read_text("utf-8").split("\n")
    return [line[1:].strip() for line in lines[: next(n for n, line in enumerate(lines) if not line.startswith("#"))]]


def columns(path: Path) -> list[str]:
    """The names of the columns."""
    return path.read_text("utf-8").split("\n")[len(head(path))].split("\t")


def keys(path: Path) -> list[tuple[str, ...]]:
    """What a row is known by: the first column, or the columns that the head names behind `Key:`."""
    named = [line.partition(":")[2] for line in head(path) if line.startswith("Key:")]
    by = [name.strip() for name in named[0].split(",")] if named else columns(path)[:1]
    assert set(by) <= set(columns(path))
    return [tuple(row.get(name, "") for name in by) for row in lexicon.read(path.stem)]


def test_the_head_says_what_how_whence_and_which_error_is_worse(path: Path) -> None:
    told = {line.partition(":")[0]: line.partition(":")[2].strip() for line in head(path) if line.startswith(HEAD)}
    assert set(told) >= set(HEAD), f"the head lacks {sorted(set(HEAD) - set(told))}"
    assert all(told[word] for word in HEAD)


def test_rows_have_as_many_cells_as_there_are_columns(path: Path) -> None:
    lines = path.read_text("utf-8").split("\n")[len(head(path)) :]
    assert len(columns(path)) == len(set(columns(path)))
    wrong = [line for line in lines if line and line.count("\t") != lines[0].count("\t")]
    assert wrong == []
    assert lines[-1] == "", "the last line has no line end"
    assert "" not in lines[:-1], "a blank line"


def shows(row: dict[str, str]) -> bool:
    """Whether the example of a row holds its word, or what its trigger finds."""
    example = row.get("example", "")
    if "trigger" in row:
        return re.search(row["trigger"], example.translate(NARROW)) is not None
    said = (row.get("word", "").removeprefix("^"), row.get("title", ""), row.get("short", ""))
    return any(word and word in example for word in said)


def test_every_row_has_an_example_that_contains_its_word(path: Path) -> None:
    assert "example" in columns(path)
    assert lexicon.read(path.stem)
    assert [row for row in lexicon.read(path.stem) if not shows(row)] == []


def test_no_key_is_told_twice(path: Path) -> None:
    told = keys(path)
    assert len(told) == len(set(told)), sorted({key for key in told if told.count(key) > 1})


def test_it_is_sorted_if_it_says_so(path: Path) -> None:
    if any(line.startswith("Sorted") for line in head(path)):
        assert keys(path) == sorted(keys(path))


def test_cells_have_no_blanks_at_their_edges(path: Path) -> None:
    assert [row for row in lexicon.read(path.stem) if any(cell != cell.strip() for cell in row.values())] == []
