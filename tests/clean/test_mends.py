"""What `clean` makes of texts: the rows of mends.tsv."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from jianbao.clean import Options, run
from jianbao.records import Document, Page

ESCAPES = {
    "\\n": "\n",
    "\\r": "\r",
    "\\t": "\t",
    "\\u200b": "\u200b",
    **{f"\\x{n:02x}": chr(n) for n in range(0x80, 0xA0)},
}


class Row(NamedTuple):
    group: str
    title: str
    source: str
    cleaned: str


def plain(cell: str) -> str:
    for escape, character in ESCAPES.items():
        cell = cell.replace(escape, character)
    return cell


def rows() -> list[Row]:
    lines = (Path(__file__).parent / "mends.tsv").read_text("utf-8").split("\n")
    table = [line.split("\t") for line in lines if line and not line.startswith("#")][1:]
    return [Row(group, title, plain(source), plain(cleaned)) for group, title, source, cleaned in table]


def cases(*groups: str) -> list[object]:
    return [pytest.param(row, id=row.title) for row in rows() if row.group in groups]


def cleaned(text: str) -> Document:
    [document] = run(Page(source="-", number=1, start=0, text=text, encoding="utf-8"), Options())
    return document


@pytest.mark.parametrize("row", cases("mended", "stays"))
def test_what_it_becomes(row: Row) -> None:
    assert cleaned(row.source).text == (row.cleaned or row.source)


@pytest.mark.parametrize("row", cases("open"))
def test_what_stays_open(row: Row) -> None:
    document = cleaned(row.source)
    assert document.text == row.source
    assert row.cleaned in {doubt.class_ for doubt in document.doubts}


@pytest.mark.parametrize("row", cases("learn"))
@pytest.mark.xfail(reason="not yet told from other damage")
def test_what_it_should_become(row: Row) -> None:
    assert cleaned(row.source).text == row.cleaned


def test_titles_are_unique() -> None:
    titles = [row.title for row in rows()]
    assert len(set(titles)) == len(titles)
