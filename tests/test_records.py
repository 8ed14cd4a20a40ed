"""Records: key order, what is left out, exact figures, what fits its edits; and the schema that tells all this."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import jsonschema
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import Command
from jianbao.records import (
    TYPES,
    Amount,
    Bound,
    Check,
    Column,
    Comparison,
    Contact,
    Dateline,
    Deadline,
    Document,
    Doubt,
    Item,
    Law,
    Line,
    Notice,
    Number,
    Origin,
    Page,
    Parent,
    Period,
    Person,
    Table,
    encode,
    figure,
    parent_of,
)
from jianbao.records.fields import NoticeFields
from jianbao.records.schema import rows, schema
from jianbao.text import Edit

ORIGIN = Origin("a.txt", (3, 9))
EDIT = Edit(span=(5, 6), before=" ", after="，", class_="halfwidth-punct", certainty="high")

# One record of each type with nothing left out, and one with everything left out that may be.
FULL: dict[str, msgspec.Struct] = {
    "document": Document(
        id="a.txt",
        source="a.txt",
        origin=ORIGIN,
        encoding="utf-8",
        page=1,
        date="2024-06-19",
        text="甲乙，丙丁戊",
        edits=[EDIT],
        doubts=[
            Doubt(span=(1, 2), before=" ", readings=["“", "”"], class_="lost-open-quote", certainty="low"),
            Doubt(span=(2, 3), before="\ufffd", class_="undecodable", bytes="ff"),
        ],
    ),
    "item": Item(
        id="a.txt#1",
        kind="article",
        source="a.txt",
        origin=ORIGIN,
        page=1,
        kicker="引题",
        headline="主题",
        deck=["副题"],
        highlights=["提要"],
        byline=[Person(name="韩一舟", role="记者", agency="新华社")],
        dateline=Dateline(agency="新华社", place="青岚", date="2024-06-18", position="head"),
        date="2024-06-18",
        date_basis="page",
        photographer=["易小舟"],
        sections=["小标题"],
        continued_from="2",
        continued_on="4",
        text="甲乙，丙丁戊",
        body="甲乙，丙丁戊",
        lines=[Line("body", (0, 6))],
        edits=[EDIT],
    ),
    "table": Table(
        id="a.txt#1/t1",
        origin=ORIGIN,
        span=(0, 6),
        layout="tab",
        caption="成交情况",
        unit_line="单位：万元",
        header_rows=1,
        columns=[Column(name="成交价", unit="万元", type="number"), Column(name="备注", type="text")],
        rows=[[figure(Decimal("2260.80")), "甲"], [Bound(high=figure(Decimal("1.5"))), None], [7, "乙"]],
        raw=[["2260.80", "甲"], ["≤1.5", ""], ["7", "乙"]],
        total_rows=[2],
        notes=["注：未经审计"],
        item="a.txt#1",
        by=["tab"],
    ),
    "number": Number(
        id="a.txt#1/n1",
        kind="money",
        origin=ORIGIN,
        span=(0, 6),
        text="超22.5亿元",
        value=2250000000,
        low=2250000000,
        high="2024-06-19",
        unit="CNY",
        unit_text="亿元",
        approx="over",
        subject="投资",
        period=Period(text="去年", start="2023-01-01", end="2023-12-31"),
        comparison=Comparison(basis="against", against="上年末", direction="up"),
        item="a.txt#1",
        by=["money"],
    ),
    "notice": Notice(
        id="a.txt#1/x1",
        kind="land-result",
        origin=ORIGIN,
        span=(0, 6),
        title="成交公示",
        number="202417",
        issuer="某交易中心",
        date="2024-06-18",
        deadlines=[Deadline(date="2024-06-25", action="提出异议", basis="公示之日", text="2024年6月25日前")],
        contacts=[Contact(name="田禾", phones=["15200000137"], address="柳荫路18号"), Contact(phones=[])],
        laws=[Law(title="土地管理法", number="国土资源部令第39号", articles=["第二十二条"])],
        documents=["青政办发〔2024〕7号"],
        amounts=[Amount(text="38.6万元", value=386000, unit="CNY")],
        fields={
            "counts": [{"value": 169, "unit": "户", "of": "摊主"}],
            "parcels": [{"number": "QLGT2024-07", "area": figure(Decimal("26418.5")), "plot_ratio": Bound(low=1)}],
            "listing": {"start": "2024-05-17", "end": "2024-06-17"},
            "lots": [{"name": "旧货车一辆"}],
            "anything": "else",
        },
        evidence={"issuer": (0, 5)},
        checks=[Check(rule="total", level="note", message="146 + 23 = 169", source="—")],
        item="a.txt#1",
        by=["land-result"],
    ),
}
SPARE: dict[str, msgspec.Struct] = {
    "document": Document(
        id="-", source="-", origin=Origin("-", (0, 0)), encoding="utf-8", page=1, text="", edits=[], doubts=[]
    ),
    "item": Item(
        id="-#1",
        kind="other",
        source="-",
        origin=Origin("-", (0, 1)),
        deck=[],
        highlights=[],
        byline=[],
        photographer=[],
        sections=[],
        text="甲",
        body="",
        lines=[],
        edits=[],
    ),
    "table": Table(
        id="-#t1",
        origin=Origin("-", (0, 1)),
        span=(0, 1),
        layout="list",
        header_rows=0,
        columns=[],
        rows=[],
        raw=[],
        total_rows=[],
        notes=[],
    ),
    "number": Number(id="-#n1", kind="number", origin=Origin("-", (0, 1)), span=(0, 1), text="七"),
    "notice": Notice(
        id="-#x1",
        kind="other",
        origin=Origin("-", (0, 1)),
        span=(0, 1),
        deadlines=[],
        contacts=[],
        laws=[],
        documents=[],
        amounts=[],
        fields={},
        evidence={},
        checks=[],
    ),
}

# The contract, written out once more: a key that moves is a change that readers notice.
KEYS = {
    "document": "type id source origin encoding page date text edits doubts",
    "item": "type id kind source origin page kicker headline deck highlights byline dateline date date_basis"
    " photographer sections continued_from continued_on text body lines edits",
    "table": "type id origin span layout caption unit_line header_rows columns rows raw total_rows notes item by",
    "number": "type id kind origin span text value low high unit unit_text approx subject period comparison item by",
    "notice": "type id kind origin span title number issuer date deadlines contacts laws documents amounts fields"
    " evidence checks item by",
}
ALWAYS = {
    "document": "type id source origin encoding page text edits doubts",
    "item": "type id kind source origin deck highlights byline photographer sections text body lines edits",
    "table": "type id origin span layout header_rows columns rows raw total_rows notes",
    "number": "type id kind origin span text",
    "notice": "type id kind origin span deadlines contacts laws documents amounts fields evidence checks",
}
NAMES = tuple(TYPES)


def written(record: msgspec.Struct) -> dict[str, Any]:
    decoded = json.loads(encode(record))
    assert isinstance(decoded, dict)
    return decoded


@pytest.mark.parametrize("name", NAMES)
def test_keys_stand_in_the_order_of_the_contract(name: str) -> None:
    assert list(written(FULL[name])) == KEYS[name].split()


@pytest.mark.parametrize("name", NAMES)
def test_absent_scalars_are_left_out_and_lists_are_always_written(name: str) -> None:
    assert list(written(SPARE[name])) == ALWAYS[name].split()
    assert None not in written(SPARE[name]).values()


def test_the_parts_leave_out_what_is_absent_too() -> None:
    assert written(Dateline(position="head")) == {"position": "head"}
    assert written(Contact(phones=[])) == {"phones": []}
    assert written(Bound(high=2)) == {"high": 2}
    assert list(written(EDIT)) == ["span", "before", "after", "class", "certainty"]
    assert list(written(FULL["document"])["doubts"][0]) == ["span", "before", "readings", "class", "certainty"]


# -- figures


@given(st.decimals(allow_nan=False, allow_infinity=False, places=None, min_value=-(10**15), max_value=10**15))
def test_a_figure_is_exact_and_has_no_exponent(value: Decimal) -> None:
    printed = msgspec.json.encode(figure(value)).decode()
    assert Decimal(printed) == value
    assert json.loads(printed) is not None
    assert "e" not in printed.lower()
    assert not ("." in printed and printed.endswith(("0", ".")))


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (Decimal("217420000000.0"), "217420000000"),
        (Decimal("1E+11"), "100000000000"),
        (Decimal("67.660"), "67.66"),
        (Decimal("0.333333333333"), "0.333333333333"),
        (Decimal("1E-7"), "0.0000001"),
        (Decimal("-0.0"), "0"),
        (5, "5"),
        (10**30, str(10**30)),
    ],
)
def test_how_a_figure_is_printed(value: Decimal | int, printed: str) -> None:
    number = Number(id="x", kind="number", origin=ORIGIN, span=(0, 1), text="七", value=figure(value))
    assert f'"value":{printed}}}'.encode() in encode(number)


# -- what a stage reads


@st.composite
def parents(draw: st.DrawFn) -> Parent:
    """A record whose text is what its origin and edits make."""
    source, start = draw(st.text("甲乙 ,", max_size=12)), draw(st.sampled_from([0, 5]))
    edits, text, place = [], "", 0
    while place < len(source):
        after = draw(st.sampled_from([None, "", "“", "……"]))
        if after is not None:
            edits.append(
                Edit(
                    span=(start + place, start + place + 1),
                    before=source[place],
                    after=after,
                    class_="x",
                    certainty="low",
                )
            )
        text += source[place] if after is None else after
        place += 1
    return Parent(type="item", text=text, origin=Origin("a.txt", (start, start + len(source))), edits=edits)


@given(parents())
def test_a_text_fits_the_edits_that_made_it(parent: Parent) -> None:
    assert parent.fits()
    assert not msgspec.structs.replace(parent, text=parent.text + "。").fits()
    if parent.origin and not parent.start:  # without an origin it starts at 0 of its source
        assert msgspec.structs.replace(parent, origin=None).fits()


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ("2031-05-06", "2031-05-06"),
        ("2031-05-06T08:00", "2031-05-06"),
        ("2031-13-45", None),
        ("2031-02-29", None),
        ("2031-05", None),
        ("20310506", None),
        ("2031-W01-1", None),
        ("--05-06", None),
        ("gestern", None),
        ("", None),
        (None, None),
    ],
)
def test_a_date_that_is_no_day_is_none(date: str | None, day: str | None) -> None:
    assert Parent(type="item", text="甲", date=date).date == day
    assert msgspec.convert({"type": "item", "text": "甲", "date": date}, Parent).date == day


def change(end: int = 2) -> Edit:
    return Edit(span=(1, end), before=" ", after="，", class_="x", certainty="high")


@pytest.mark.parametrize(
    ("parent", "fits"),
    [
        pytest.param(Parent(type="item", text="甲乙"), True, id="only type and text"),
        pytest.param(Parent(type="item", text="甲乙", origin=Origin("a", (4, 6))), True, id="no edits"),
        pytest.param(Parent(type="item", text="甲乙", origin=Origin("a", (4, 7))), False, id="cut short by jq"),
        pytest.param(Parent(type="item", text="", origin=Origin("a", (4, 3))), False, id="ends before it starts"),
        pytest.param(Parent(type="item", text="甲乙", origin=Origin("a", (-2, 0))), False, id="before its source"),
        pytest.param(Parent(type="item", text="甲，乙", edits=[change()]), True, id="edits, no origin"),
        pytest.param(
            Parent(type="item", text="甲，乙", origin=Origin("a", (2, 5)), edits=[change()]),
            False,
            id="an edit before the origin",
        ),
        pytest.param(
            Parent(type="item", text="甲", origin=Origin("a", (0, 1)), edits=[change()]),
            False,
            id="an edit behind the origin",
        ),
        pytest.param(
            Parent(type="item", text="甲，，乙", origin=Origin("a", (0, 4)), edits=[change(), change()]),
            False,
            id="edits that overlap",
        ),
        pytest.param(
            Parent(type="item", text="甲，乙", origin=Origin("a", (0, 4)), edits=[change(3)]),
            False,
            id="an edit whose before has another length",
        ),
    ],
)
def test_fits(parent: Parent, fits: bool) -> None:
    assert parent.fits() is fits


@pytest.mark.parametrize("name", ["document", "item"])
def test_a_record_read_back_is_the_parent_it_was(name: str) -> None:
    record = FULL[name]
    assert isinstance(record, Document | Item)
    assert msgspec.json.decode(encode(record), type=Parent) == parent_of(record)


@pytest.mark.parametrize(
    ("parent", "ids", "source"),
    [
        (Parent(type="item", text="", id="a.txt#3", source="a.txt"), "a.txt#3/n", "a.txt"),
        (Parent(type="document", text="", id="a.txt@2", origin=Origin("a.txt", (9, 9))), "a.txt@2#n", "a.txt"),
        (Parent(type="document", text="", source="b.txt"), "b.txt#n", "b.txt"),
        (Parent(type="document", text="", id="mine"), "mine#n", "mine"),
        (Parent(type="document", text=""), "-#n", "-"),
    ],
)
def test_ids_and_sources_of_finds(parent: Parent, ids: str, source: str) -> None:
    assert parent.find_prefix("n") == ids
    assert parent.source_name == source
    assert parent.item == (parent.id if parent.type == "item" else None)


def test_ids_of_pages() -> None:
    first = Page(source="a.txt", number=1, start=0, text="甲\f", encoding="utf-8")
    second = Page(source="a.txt", number=2, start=2, text="乙", encoding="utf-8")
    assert (first.id, second.id) == ("a.txt", "a.txt@2")
    assert (first.origin.span, second.origin.span) == ((0, 2), (2, 3))
    assert parent_of(second) == Parent(
        type="document", text="乙", id="a.txt@2", source="a.txt", origin=second.origin, page=2, encoding="utf-8"
    )


# -- the schema


def check(name: str, record: Any) -> None:
    jsonschema.Draft202012Validator(schema(name)).validate(record)


@pytest.mark.parametrize("name", NAMES)
def test_the_schema_is_one_and_holds_for_our_records(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(schema(name))
    check(name, written(FULL[name]))
    check(name, written(SPARE[name]))
    check(name, {**written(SPARE[name]), "mine": 1})


@pytest.mark.parametrize("name", NAMES)
def test_the_schema_tells_every_key_its_order_and_whether_it_is_always_there(name: str) -> None:
    told = schema(name)
    assert list(told["properties"]) == KEYS[name].split()
    assert told["required"] == ALWAYS[name].split()
    assert told["title"] == name
    assert told["$id"].endswith(name)
    assert all(part["description"] for part in told["properties"].values())


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("number", {"type": "item"}),
        ("number", {"kind": "weight"}),
        ("number", {"span": [1]}),
        ("number", {"span": [1, 2, 3]}),
        ("number", {"span": [-1, 2]}),
        ("number", {"value": None}),
        ("number", {"value": [1]}),
        ("number", {"period": {}}),
        ("number", {"text": 7}),
        ("item", {"deck": "one"}),
        ("item", {"byline": [{"role": "记者"}]}),
        ("table", {"rows": [{}]}),
        ("table", {"rows": [[{"high": "1.5"}]]}),
        ("notice", {"amounts": [{"text": "7元", "value": "7"}]}),
        ("notice", {"fields": {"uscc": "91511500MA6QL00063"}}),
        ("notice", {"evidence": {"issuer": 4}}),
    ],
)
def test_the_schema_refuses_what_no_stage_writes(name: str, change: dict[str, Any]) -> None:
    with pytest.raises(jsonschema.ValidationError):
        check(name, {**written(SPARE[name]), **change})


@pytest.mark.parametrize("name", NAMES)
def test_the_command_prints_the_schema(jianbao: Command, name: str) -> None:
    done = jianbao("schema", name)
    assert (json.loads(done.stdout), done.stderr, done.returncode) == (schema(name), b"", 0)


def test_an_unknown_type_has_no_schema() -> None:
    with pytest.raises(KeyError):
        schema("poem")


def test_the_known_keys_of_fields_are_in_the_schema() -> None:
    told = schema("notice")
    known = told["$defs"][told["properties"]["fields"]["$ref"].rpartition("/")[2]]
    wanted = "uscc licence holder counts consequence approved_by agent listing parcels lots parties court case_number"
    assert set(wanted.split()) | {"subkind"} <= set(known["properties"])
    assert known["required"] == []
    assert known["additionalProperties"] is True


@pytest.mark.parametrize("name", NAMES)
def test_the_rows_of_the_documentation(name: str) -> None:
    told = rows(TYPES[name])
    assert [row.field for row in told] == KEYS[name].split()
    assert [row.field for row in told if row.always] == ALWAYS[name].split()
    assert all(row.type and row.doc for row in told)


@pytest.mark.parametrize(
    ("struct", "field", "words"),
    [
        (Number, "type", '"number"'),
        (Number, "span", "[start, end]"),
        (Number, "value", "string or number"),
        (Item, "deck", "list of strings"),
        (Item, "byline", "list of objects {name, role, agency}"),
        (Item, "dateline", "object {agency, place, date, position}"),
        (Item, "date_basis", "printed | page | option"),
        (Table, "rows", "list of lists of strings or numbers or null or objects {low, high}"),
        (Amount, "value", "number"),
        (NoticeFields, "uscc", "list of strings"),
    ],
)
def test_the_words_for_a_type(struct: type[msgspec.Struct], field: str, words: str) -> None:
    assert {row.field: row.type for row in rows(struct)}[field] == words
