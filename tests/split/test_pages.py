"""Whole pages of invented papers: every item is found with its fields, in any order and however its lines are set.

`pages/*.txt` holds pages; a line `@ kind | field=value | …` stands above each item and is no part of the page.
"""

from __future__ import annotations

import random
from pathlib import Path
from typing import NamedTuple

import pytest

from jianbao import split
from jianbao.records import Item, Parent

PAGES = sorted((Path(__file__).parent / "pages").glob("*.txt"))
KINDS = {"article": {"article", "brief"}, "brief": {"article", "brief"}}


class Wanted(NamedTuple):
    kind: str
    fields: dict[str, str]
    text: str


def read(path: Path) -> list[Wanted]:
    """The items of a case file, in order."""
    found = []
    for part in path.read_text("utf-8").split("@ ")[1:]:
        head, _, text = part.partition("\n")
        kind, *fields = (cell.strip() for cell in head.split("|"))
        found.append(Wanted(kind, dict(cell.split("=", 1) for cell in fields if cell), text.strip("\n")))
    return found


def items_of(text: str, date: str | None = None) -> list[Item]:
    return list(split.run(Parent(type="document", id="page", text=text), split.Options(date)))


def opens(items: list[Item]) -> list[str]:
    """The first words of each item."""
    return [item.text[:12] for item in items]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_falls_into_its_items(path: Path) -> None:
    wanted = read(path)
    items = items_of("\n\n".join(want.text for want in wanted))
    assert [item.text for item in items] == [want.text for want in wanted]
    for item, want in zip(items, wanted, strict=True):
        assert item.kind in KINDS.get(want.kind, {want.kind}), want.text[:30]


def field(item: Item, name: str) -> str | None:
    """A field of an item as the case files write it."""
    line = item.dateline
    if name in ("agency", "place", "endplace"):
        if line is None or (name == "endplace") != (line.position == "end"):
            return None
        return line.agency if name == "agency" else line.place
    if name == "date":
        return item.date or (line.date if line else None)
    value = getattr(item, name)
    if name == "byline":
        value = [person.name for person in value]
    return " ".join(value) if isinstance(value, list) else value


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_the_fields_of_every_item_are_read(path: Path) -> None:
    wanted = read(path)
    items = items_of("\n\n".join(want.text for want in wanted))
    for item, want in zip(items, wanted, strict=True):
        read_fields = {name: field(item, name) for name in want.fields}
        assert read_fields == {name: split_blank(name, value) for name, value in want.fields.items()}, want.text[:30]
        if "headline" not in want.fields:
            assert item.headline is None
        if want.kind in ("article", "brief") and "byline" not in want.fields:
            assert item.byline == []


def split_blank(name: str, value: str) -> str:
    """Headlines carry no blank where a line broke."""
    return value.replace(" ", "") if name == "headline" else value


def setting(text: str, how: str) -> str:
    """The same page as other papers' dumps set it."""
    if how == "crlf":
        return text.replace("\n", "\r\n")
    if how == "flat":
        return text.replace("\n\n", "\n")
    if how == "wide":
        return "\n\n\n" + text.replace("\n\n", "\n \n")
    return "\n".join(f"　　{line}" if len(line) > 30 else line for line in text.split("\n") if line)


@pytest.mark.parametrize("how", ["crlf", "flat", "wide", "indented"])
@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_the_setting_of_the_lines_does_not_matter(path: Path, how: str) -> None:
    wanted = read(path)
    items = items_of(setting("\n\n".join(want.text for want in wanted), how))
    assert opens(items) == [setting(want.text, how).strip()[:12] for want in wanted]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_the_order_of_the_items_does_not_matter(path: Path) -> None:
    wanted = read(path)
    for seed in range(40):
        order = random.Random(seed).sample(wanted, len(wanted))
        joined = [want.text for want in order]
        assert [item.text for item in items_of("\n\n".join(joined))] == _furniture_joined(order), f"order {seed}"


def _furniture_joined(order: list[Wanted]) -> list[str]:
    """The texts of the items; furniture beside furniture is one."""
    texts: list[str] = []
    last = ""
    for want in order:
        if want.kind == last == "furniture":
            texts[-1] += "\n\n" + want.text
        else:
            texts.append(want.text)
        last = want.kind
    return texts
