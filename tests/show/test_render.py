"""What `show` makes of records: aligned, within the width, and harmless to a terminal."""

from __future__ import annotations

import json
from decimal import Decimal
from itertools import count, islice

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from jianbao.records import TYPES
from jianbao.show import RUN, render, visible
from jianbao.show.cells import columns, compact
from jianbao.show.widths import NARROWEST, fit, shorten, wide

NUMBER = {
    "type": "number",
    "kind": "money",
    "text": "3.20亿元",
    "value": Decimal("13092.330"),
    "unit": "CNY",
    "subject": "修桥投资",
}
TABLE = {
    "type": "table",
    "caption": "表1 修桥",
    "unit_line": "单位：万元",
    "columns": [{"name": "桥名", "type": "text"}, {"name": "投资", "unit": "万元", "type": "number"}],
    "rows": [["东河桥", 1200], ["岭", 8]],
    "raw": [["东河桥", "1,200"], ["岭", "8.0"]],
    "notes": ["注：未完工。"],
}


def test_a_run_is_one_table_with_figures_as_they_came():
    lines = list(
        render([NUMBER, {**NUMBER, "value": 5, "subject": None, "period": {"text": "今年前三季度", "start": "x"}}])
    )
    assert lines == [
        "kind   text          value  unit  subject   period",
        "-----  --------  ---------  ----  --------  ------------",
        "money  3.20亿元  13092.330  CNY   修桥投资",
        "money  3.20亿元          5  CNY             今年前三季度",
        "",
    ]


def test_a_table_is_shown_as_printed():
    assert list(render([TABLE])) == [
        "表1 修桥",
        "单位：万元",
        "桥名    投资 (万元)",
        "------  -----------",
        "东河桥        1,200",
        "岭              8.0",
        "注：未完工。",
        "",
    ]


def test_a_foreign_record_is_compact_json_with_exact_numbers():
    line = '{"type":"other","n":[1.10,100000000000000000000,true,null],"s":"东\\u001b"}'
    assert list(render([json.loads(line, parse_float=Decimal)])) == [line, ""]


@pytest.mark.parametrize("record", [{}, {"type": 5}, {"type": "table"}, {"type": "table", "columns": [1], "raw": "x"}])
def test_what_is_not_built_like_its_type_is_json(record):
    assert list(render([record])) == [compact(record), ""]


def test_types_are_grouped_in_runs_of_bounded_size():
    lines = render({**NUMBER, "value": number} for number in count())
    first = list(islice(lines, RUN + 3))
    assert first[2].split()[2] == "0"
    assert first[-1] == ""
    assert next(lines).startswith("kind")


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_lines_fit_the_width(width):
    for line in render([{**NUMBER, "subject": "很长的指标名称" * 30, "text": "x" * 500}], width):
        assert wide(line) <= max(width, 60)


def test_long_cells_are_cut_with_an_ellipsis():
    (line,) = [
        line for line in render([{"type": "number", "kind": "money", "subject": "桥" * 100}], 40) if "桥" in line
    ]
    assert wide(line) <= 40
    assert line.endswith("…")


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("\x1b[31m红", "␛[31m红"),
        ("\x00\x07\x7f", "␀␇␡"),
        ("\x9b1m", "\\x9b1m"),
        ("\u202e倒", "\\u202e倒"),
        ("\u2028", "\\u2028"),
        ("\ud800", "\\ud800"),
        ("\U000e0041", "\\U000e0041"),
        ("桥 bridge é", "桥 bridge é"),
    ],
)
def test_acting_characters_are_shown(raw, shown):
    assert visible(raw) == shown


@given(st.text(), st.sampled_from(["number", "item", "table", "odd"]), st.none() | st.integers(1, 200))
def test_nothing_acts_on_the_terminal(text, kind, width):
    record = {
        "type": kind,
        "kind": text,
        "headline": text,
        "caption": text,
        "columns": [{"name": text}],
        "raw": [[text]],
    }
    for line in render([record], width):
        assert line == visible(line)
        assert wcswidth(line) >= 0
        line.encode()


@given(st.lists(st.tuples(st.integers(1, 300), st.booleans()), min_size=1, max_size=12), st.integers(1, 300))
def test_fitted_columns_fit_or_are_at_their_least(columns, width):
    widths, rigid = [w for w, _ in columns], [r for _, r in columns]
    fitted = fit(widths, rigid, width)
    assert all(new <= old for new, old in zip(fitted, widths, strict=True))
    assert sum(fitted) + 2 * (len(fitted) - 1) <= width or all(
        new == min(old, NARROWEST) for new, old in zip(fitted, widths, strict=True)
    )


@given(st.text("a桥é ", max_size=60), st.integers(1, 40))
def test_shortened_text_is_no_wider(text, width):
    assert wide(shorten(text, width)) <= width or text == shorten(text, width) == ""


@pytest.mark.parametrize("kind", [kind for kind in TYPES if kind != "table"])
def test_columns_are_in_the_order_of_the_declaration(kind):
    names = columns(kind)
    assert names
    assert names == [name for name in TYPES[kind].__struct_fields__ if name in names]
