"""The promises that all stages keep, on the page that ships, on mixtures of its lines, and on what nobody would print."""

from __future__ import annotations

import importlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import jsonschema
import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import jianbao
from conftest import STAGES
from jianbao.records import TYPES, Document, Item, Notice, Number, Page, Parent, Table, encode, parent_of
from jianbao.records.schema import schema
from jianbao.text import Edit, Traced, apply, inside, invert

SAMPLE = (Path(jianbao.__file__).parent / "data/sample.txt").read_text("utf-8")
LINES = [line for line in SAMPLE.split("\n") if line]
FINDERS = STAGES[2:]
FINDS = {"tables": Table, "numbers": Number, "notices": Notice}
LETTERS = {"table": "t", "number": "n", "notice": "x"}

Find = Table | Number | Notice


# -- running stages as functions


def load(name: str) -> ModuleType:
    return importlib.import_module(f"jianbao.{name}")


def run(name: str, record: Any, **options: Any) -> list[Any]:
    stage = load(name)
    return list(stage.run(record, stage.Options(**options)))


def pages(text: str, source: str = "a.txt") -> list[Page]:
    """The pages of a source: a form feed ends one and belongs to it."""
    cut = re.findall("[^\f]*\f|[^\f]+", text)
    starts = [0]
    for piece in cut:
        starts.append(starts[-1] + len(piece))
    return [
        Page(source=source, number=n + 1, start=starts[n], text=piece, encoding="utf-8") for n, piece in enumerate(cut)
    ]


def documents(text: str, **options: Any) -> list[Document]:
    return [document for page in pages(text) for document in run("clean", page, **options)]


def parents(text: str) -> Iterator[tuple[str, Parent]]:
    """What a finder may be given, by every way that leads to it: text as it stands, a document, items of either."""
    for page in pages(text):
        yield "raw", parent_of(page)
        for item in run("split", parent_of(page)):
            yield "split", parent_of(item)
        for document in run("clean", page):
            yield "clean", parent_of(document)
            for item in run("split", parent_of(document)):
                yield "clean | split", parent_of(item)


# -- texts


@st.composite
def mixtures(draw: st.DrawFn) -> str:
    """Lines of the sample page in any order, some cut off anywhere, with every line end, indent and page end."""
    made = draw(st.sampled_from(["", "\n", "\f"]))
    for line in draw(st.lists(st.sampled_from(LINES), max_size=7)):
        piece = line
        if draw(st.booleans()):
            begin = draw(st.integers(0, len(line)))
            piece = line[begin : draw(st.integers(begin, len(line)))]
        made += draw(st.sampled_from(["", "", "\u3000\u3000", " ", "\t"])) + piece
        made += draw(st.sampled_from(["\n", "\n\n", "\r\n", "\r\n\r\n", "\n\n\n", "\f", "\n\f", "\r", "\u2028", ""]))
    return made


MARKS = st.text(
    st.sampled_from("“”‘’\"'（）()《》〈〉〔〕[]【】「」，,。.、；;：:！？!?—-–…·%％‰℃①Ⅱ０９零一二两十百千万亿元年月日第"
                    " \u3000\t\n\r\f\v\x00\x85\xa0\u200b\u2028\ufeff\ufffd◀▶●|│┌─\\{}<>&#甲乙aZ09😀"),
    max_size=24,
)  # fmt: skip

BY_HAND = {
    "the sample": SAMPLE,
    "nothing": "",
    "a line end": "\n",
    "a page end": "\f",
    "blanks": " \u3000\t",
    "one mark": "“",
    "marks the wrong way": "”“",
    "arrows": "◀◀",
    "a jump line alone": "◀◀(上接2版)",
    "a bracket": "（",
    "a comma": ",",
    "commas": "甲 ,乙 ,",
    "a byte order mark inside": "\ufeff甲乙",
    "CR LF": SAMPLE.replace("\n", "\r\n"),
    "CR": SAMPLE.replace("\n", "\r"),
    "indents": SAMPLE.replace("\n\n", "\n\u3000\u3000"),
    "pages": SAMPLE + "\f" + SAMPLE + "\f",
    "one line": SAMPLE.replace("\n", ""),
    "backwards": SAMPLE[::-1],
}

SHORT = st.one_of(mixtures(), MARKS)
by_hand = pytest.mark.parametrize("text", BY_HAND.values(), ids=BY_HAND.keys())


# -- what a stage says of itself


def test_a_stage_takes_and_gives_types_that_there_are(stage: ModuleType) -> None:
    assert stage.TAKES.issubset({"text", *TYPES})
    assert stage.GIVES in TYPES
    assert stage.GIVES not in stage.TAKES, "what it makes passes"
    assert "foreign" not in stage.TAKES


def test_options_are_frozen_and_all_may_be_left_out(stage: ModuleType) -> None:
    options = stage.Options()
    with pytest.raises(AttributeError):
        options.date = "2024-06-19"


@pytest.mark.parametrize("name", FINDERS)
@pytest.mark.parametrize("kind", ["document", "item"])
def test_an_empty_text_holds_nothing(name: str, kind: str) -> None:
    assert run(name, Parent(type=kind, text="")) == []
    assert run(name, Parent(type=kind, text=" \n\u3000")) == []
    assert run("split", Parent(type="document", text="\n \f")) == []


def test_an_empty_page_is_a_document_all_the_same() -> None:
    [document] = run("clean", Page(source="-", number=1, start=0, text="\f", encoding="utf-8"), date="2024-06-19")
    assert (document.text, document.edits, document.doubts, document.date) == ("\f", [], [], "2024-06-19")


@pytest.mark.parametrize("name", FINDERS)
def test_a_record_needs_only_type_and_text(name: str) -> None:
    for paragraph in LINES:
        for record in run(name, Parent(type="document", text=paragraph)):
            assert record.origin == msgspec.structs.replace(record.origin, source="-", span=record.span)
            assert record.item is None


# -- clean


def check_document(page: Page, document: Document) -> None:
    begin, end = document.origin.span
    assert (begin, end) == (page.start, page.start + len(page.text))
    assert apply(page.text, document.edits, begin) == document.text
    assert apply(document.text, invert(document.edits, begin), begin) == page.text
    assert all(begin <= edit.span[0] <= edit.span[1] <= end for edit in document.edits)
    assert all(edit.before != edit.after for edit in document.edits), "an edit changes something"
    for doubt in document.doubts:
        assert page.text[doubt.span[0] - begin : doubt.span[1] - begin] == doubt.before
    assert [doubt.span for doubt in document.doubts] == sorted(doubt.span for doubt in document.doubts)
    assert document.text.endswith("\f") == page.text.endswith("\f")
    assert document.text.count("\f") == page.text.count("\f")
    assert document.id == page.id


def check_clean(text: str) -> None:
    for page in pages(text):
        for certainty in ("high", "medium", "low"):
            [document] = run("clean", page, certainty=certainty)
            check_document(page, document)
            again = msgspec.structs.replace(page, text=document.text)
            assert run("clean", again, certainty=certainty)[0].edits == [], f"a second time, from {certainty} on"


@by_hand
def test_clean_can_be_undone_and_leaves_a_clean_text_alone(text: str) -> None:
    check_clean(text)


@given(SHORT)
def test_clean_can_be_undone_and_leaves_a_clean_text_alone_whatever_it_reads(text: str) -> None:
    check_clean(text)


@given(SHORT)
def test_the_texts_of_a_file_are_its_source_with_all_edits_made(text: str) -> None:
    made = documents(text)
    edits: list[Edit] = [edit for document in made for edit in document.edits]
    assert "".join(document.text for document in made) == apply(text, edits)


# -- split


def check_items(source: str, parent: Parent, items: list[Item]) -> None:
    assert "".join("".join(item.text.split()) for item in items) == "".join(parent.text.split()), "they tile the page"
    behind = 0
    for number, item in enumerate(items, 1):
        begin, end = item.origin.span
        assert behind <= begin < end
        behind = end
        assert item.id == f"{parent.name}#{number}"
        assert item.origin.source == item.source == parent.source_name
        assert item.page == parent.page
        assert item.text == item.text.strip() != ""
        assert source[begin:end].strip() == source[begin:end] or item.edits
        assert apply(source[begin:end], item.edits, begin) == item.text
        assert parent_of(item).fits()
        assert [edit for edit in parent.edits if edit in item.edits] == item.edits
        for edit in parent.edits:
            touches = edit.span[0] < end and begin < edit.span[1]
            assert not touches or inside(edit.span, (begin, end)), "an edge cuts no edit"
            assert not touches or edit in item.edits
        check_lines(item)


def check_lines(item: Item) -> None:
    behind = 0
    for line in item.lines:
        assert behind <= line.span[0] < line.span[1] <= len(item.text)
        behind = line.span[1]
        assert item.text[slice(*line.span)].strip()
    body = [item.text[slice(*line.span)] for line in item.lines if line.role in ("lead", "body")]
    assert item.body == "\n".join(body)
    covered = "".join("".join(item.text[slice(*line.span)].split()) for line in item.lines)
    assert covered == "".join(item.text.split()), "every line has a role"


def check_split(text: str) -> None:
    for page in pages(text):
        check_items(text, parent_of(page), run("split", parent_of(page)))
        for document in run("clean", page):
            check_items(text, parent_of(document), run("split", parent_of(document)))


@by_hand
def test_items_tile_their_page_and_lead_back(text: str) -> None:
    check_split(text)


@given(SHORT)
def test_items_tile_their_page_and_lead_back_whatever_stands_there(text: str) -> None:
    check_split(text)


# -- tables, numbers, notices


def check_find(parent: Parent, traced: Traced, source: str, record: Find) -> None:
    begin, end = record.span
    assert 0 <= begin < end <= len(parent.text)
    assert record.origin.source == parent.source_name
    assert record.origin.span == traced.to_source(record.span)
    cut = traced.cut(record.span)
    assert apply(source[slice(*cut.origin)], cut.edits, cut.origin[0]) == cut.text
    assert record.item == parent.item
    if isinstance(record, Number):
        assert record.text == parent.text[begin:end]
        assert record.text == record.text.strip()
    if isinstance(record, Notice):
        check_evidence(parent, record)
    if isinstance(record, Table):
        assert len(record.rows) == len(record.raw)
        assert {len(row) for row in [*record.rows, *record.raw]} <= {len(record.columns)}
        assert all(0 <= row < len(record.rows) for row in record.total_rows)


def check_evidence(parent: Parent, notice: Notice) -> None:
    told = json.loads(encode(notice))
    for path, (begin, end) in notice.evidence.items():
        assert notice.span[0] <= begin < end <= notice.span[1], path
        value = told
        for step in path.split("."):
            value = value[int(step)] if isinstance(value, list) else value[step]
        assert value is not None


def check_finds(text: str, name: str) -> None:
    for _, parent in parents(text):
        found = run(name, parent)
        prefix = parent.find_prefix(LETTERS[load(name).GIVES])
        assert [record.id for record in found] == [f"{prefix}{n}" for n in range(1, len(found) + 1)]
        traced = parent.traced()
        for record in found:
            assert isinstance(record, FINDS[name])
            check_find(parent, traced, text, record)
        if name != "notices":
            assert [record.span for record in found] == sorted(record.span for record in found), "in order of place"


@by_hand
@pytest.mark.parametrize("name", FINDERS)
def test_finds_lead_back_by_every_way(text: str, name: str) -> None:
    check_finds(text, name)


@pytest.mark.parametrize("name", FINDERS)
@given(text=SHORT)
@example(text="甲“5”0元")
@example(text="\r\n5\r\n")
def test_finds_lead_back_by_every_way_whatever_stands_there(text: str, name: str) -> None:
    check_finds(text, name)


# -- all of them


def everything(text: str) -> list[msgspec.Struct]:
    """Every record of every stage on a text, by every way."""
    made: list[msgspec.Struct] = list(documents(text))
    for document in documents(text):
        made += run("split", parent_of(document))
    for _, parent in parents(text):
        for name in FINDERS:
            made += run(name, parent)
    return made


def test_keys_stand_in_the_order_of_their_declaration_and_records_keep_their_schema() -> None:
    checkers = {name: jsonschema.Draft202012Validator(schema(name)) for name in TYPES}
    kinds = set()
    for record in everything(SAMPLE):
        told = json.loads(encode(record))
        checkers[told["type"]].validate(told)
        order = list(checkers[told["type"]].schema["properties"])
        assert list(told) == [key for key in order if key in told]
        kinds.add(told["type"])
    assert kinds == set(TYPES)


def test_the_same_text_gives_the_same_bytes() -> None:
    assert list(map(encode, everything(SAMPLE))) == list(map(encode, everything(SAMPLE)))


@pytest.mark.parametrize("name", FINDERS)
def test_what_is_found_does_not_depend_on_what_was_read_before(name: str) -> None:
    items = [parent for way, parent in parents(SAMPLE) if way == "clean | split"]
    forth = [list(map(encode, run(name, item))) for item in items]
    back = [list(map(encode, run(name, item))) for item in reversed(items)]
    assert forth == back[::-1]


@pytest.mark.parametrize("name", FINDERS)
def test_a_record_read_back_from_its_line_gives_the_same_finds(name: str) -> None:
    for document in documents(SAMPLE):
        for item in run("split", parent_of(document)):
            again = msgspec.json.decode(encode(item), type=Parent)
            assert list(map(encode, run(name, again))) == list(map(encode, run(name, parent_of(item))))
