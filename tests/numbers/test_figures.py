"""Figures in little texts, and the promises that hold for any text."""

from __future__ import annotations

import itertools
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hostile import comes_back
from jianbao import lexicon
from jianbao.numbers import Options, read, run
from jianbao.numbers.figures.units import UNITS
from jianbao.numbers.find import Find
from jianbao.records import Figure, Line, Origin, Parent
from jianbao.text import Edit

LINES = (Path(__file__).parent / "cases.tsv").read_text("utf-8").splitlines()
CASES = [tuple(line.split("\t")) for line in LINES if line and not line.startswith(("#", "text\t"))]
ALPHABET = "一二两三十百千万亿零几数多余上半第前0123456789.,，、：:-—至到%‰元个家人年月日时点分之约超近不足以起内美港斤公里AQ \n（）"


def plain(value: Figure | None) -> str:
    """A value as it stands in the cases."""
    if value is None:
        return "-"
    return bytes(value).decode() if isinstance(value, msgspec.Raw) else str(value)


def told(text: str, find: Find) -> str:
    words = text[find.start : find.end].replace(" ", " ")
    return " ".join(
        (words, find.kind, plain(find.value), find.unit or "-", find.approx or "-", plain(find.low), plain(find.high))
    )


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_a_text_has_these_figures(text: str, wanted: str) -> None:
    found = [told(text, find) for find in read(text, "2031-11-30") if find.unit or find.kind not in ("date", "period")]
    assert found == ([] if wanted == "none" else wanted.split("|"))


@given(st.text(ALPHABET, max_size=120))
@settings(max_examples=400, deadline=None)
def test_finds_are_in_order_apart_and_no_part_of_a_longer_run_of_digits(text: str) -> None:
    finds = read(text, "2031-11-30")
    for before, after in itertools.pairwise(finds):
        assert before.end <= after.start
    for find in finds:
        assert 0 <= find.start < find.end <= len(text)
        assert not (text[find.start].isdigit() and text[find.start - 1 : find.start].isdigit() and find.start)
        assert not (text[find.end - 1].isdigit() and text[find.end : find.end + 1].isdigit())


@given(
    st.sampled_from([row["word"] for row in lexicon.read("bounds") if row["place"] == "before"] + [""]),
    st.sampled_from(("500", "三十", "1.2万", "百", "十几", "3至5", "三分之二")),
    st.sampled_from(("", *UNITS)),
    st.sampled_from([row["word"] for row in lexicon.read("bounds") if row["place"] == "behind"] + [""]),
    st.integers(0, 8),
)
@settings(max_examples=600, deadline=None)
def test_a_figure_at_the_end_of_a_text_lies_in_it(before: str, numeral: str, unit: str, behind: str, cut: int) -> None:
    whole = before + numeral + unit + behind
    text = whole[: max(1, len(whole) - cut)]
    for find in read(text, "2031-11-30"):
        assert 0 <= find.start < find.end <= len(text)


@given(st.text(ALPHABET, max_size=60))
@settings(max_examples=100, deadline=None)
def test_the_same_text_gives_the_same_records(text: str) -> None:
    parent = Parent(type="document", text=text, id="x")
    once, twice = (list(run(parent, Options(date="2031-11-30", explain=True))) for _ in range(2))
    assert once == twice


HOSTILE = {
    "coins": "5元" + "五角" * 60_000,
    "minus signs": "-5至" * 60_000,
    "races": "4×100米" * 40_000 + "接力",
    "names of ratios": "容积率1.0且" * 40_000,
    "formal digits": "陆陆企" * 60_000,
    "loose digits": "12万5" * 50_000,
    "trillions": "1兆" * 80_000,
    "spaced steps": "1亿 百万 " * 30_000,
    "scores": "2∶0" * 60_000,
    "digits": "9" * 200_000,
    "chinese digits": "一" * 200_000,
    "chinese digits and steps": "一百" * 100_000,
    "nested fractions": "三分之" * 60_000,
    "brackets": "（" * 100_000 + "一" + "）" * 100_000,
    "dashes": "1-" * 100_000,
    "points": "1." * 100_000,
    "commas": "1,234" * 40_000,
    "blanks": "一 " * 100_000,
    "blanks and steps": "一 百 " * 50_000,
    "shared units": "0.2、" * 60_000 + "1.6%",
    "ranges": "1至" * 100_000,
    "letters": "A1" * 100_000,
    "strokes": "1/2/" * 50_000,
    "hundreds": "百分之" * 60_000,
    "addresses": "www." * 50_000,
    "mail": "a1" * 50_000 + "@",
    "and a half": "又" * 50_000 + "三又三分之" * 20_000,
    "money": "¥" * 100_000 + "5",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_comes_back(name: str) -> None:
    with comes_back():
        read(HOSTILE[name], "2031-11-30")


def test_no_figure_stands_in_a_byline() -> None:
    text = "记者 张三十\n产量30吨"
    lines = [Line(role="byline", span=(0, 6)), Line(role="body", span=(7, 13))]
    assert [text[find.start : find.end] for find in read(text, lines=lines)] == ["30吨"]


def test_a_record_leads_back_to_its_source() -> None:
    edit = Edit(span=(102, 103), before=" ", after="", class_="stray-space", certainty="high")
    parent = Parent(type="item", text="产量30吨", id="x#1", origin=Origin("x", (100, 107)), edits=[edit])
    (record,) = run(parent, Options())
    assert (record.id, record.item, record.span, record.origin.span) == ("x#1/n1", "x#1", (2, 5), (103, 106))
    assert record.by is None


def test_explain_names_the_rules() -> None:
    (record,) = run(Parent(type="document", text="约30吨"), Options(explain=True))
    assert record.by is not None
    assert record.by[:2] == ["measure", "bound"]


def test_cells_take_kind_and_unit_of_their_column() -> None:
    text = "地块\t面积（㎡）\t年限（年）\t价格（万元）\t排名\nA1\t3200.5\t50\t580\t1\nA2\t4100\t70\t760\t2\n"
    found = [(find.kind, plain(find.value), find.unit) for find in read(text)]
    assert ("measure", "3200.5", "m2") in found
    assert ("duration", "50", "year") in found
    assert ("money", "5800000", "CNY") in found
    assert ("rank", "1", None) in found


@pytest.mark.parametrize("heads", ["指标\t2031年\t2030年", "\t2031年\t2030年", "指标\t2031\t2030"])
def test_columns_of_years_are_periods_and_their_rows_the_subjects(heads: str) -> None:
    finds = read(f"{heads}\n茶叶\t35\t33\n蚕丝\t24\t22\n")
    told = [(find.subject, find.period and (find.period.start, find.period.end)) for find in finds]
    years = [("2031-01-01", "2031-12-31"), ("2030-01-01", "2030-12-31")]
    assert told == [(head, year) for head in ("茶叶", "蚕丝") for year in years]


def test_rows_that_have_no_name_of_their_own_are_no_subjects() -> None:
    finds = read("指标\t2031年\t2030年\n茶叶\t35\t33\n茶叶\t24\t22\n")
    assert {find.subject for find in finds} <= {None, "茶叶"}
    assert [find.period.text for find in finds if find.period] == ["2031年", "2030年"] * 2


def test_rows_of_a_table_of_years_have_units_of_their_own() -> None:
    finds = read("指标\t2031年\t2030年\n茶叶产量（万吨）\t35\t33\n茶农收入（亿元）\t1.5\t1\n")
    told = [(find.subject, find.kind, plain(find.value), find.unit) for find in finds]
    assert told[0] == ("茶叶产量", "measure", "350000000", "kg")
    assert told[2] == ("茶农收入", "money", "150000000", "CNY")
