"""Subjects, periods and comparisons of figures that are marked in the text: `产值[money|5亿元]`. Cases are data: cases.tsv."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jianbao.numbers import facts, traditional
from jianbao.numbers.find import Find
from jianbao.numbers.reprint import reprint

_MARK = re.compile(
    r"\[(date|period|time|duration|money|percent|percentage-point|count|measure|ratio|rank|ordinal|age|number|phone)(?::([^|\]]*))?\|([^\]]+)\]"
)
CASES = [
    line.split("\t")
    for line in (Path(__file__).parent / "cases.tsv").read_text("utf-8").split("\n")
    if line and not line.startswith("#")
]


def marked(text: str) -> tuple[str, list[Find]]:
    """The text without its marks, and the finds they stand for; `[date:2031-05-06|5月6日]`, `[count:家|3家]`."""
    plain, finds, last = "", [], 0
    for mark in _MARK.finditer(text):
        plain += text[last : mark.start()]
        find = Find(len(plain), len(plain) + len(mark[3]), mark[1], 1)
        if mark[1] in ("date", "period", "time"):
            first, _, end = (mark[2] or "2031-01-01/2031-12-31").partition("/")
            find.value, find.low, find.high = mark[2] or first, first or None, end or first
            find.approx = "at-most" if mark[3].endswith("前") else None
        else:
            find.unit = mark[2] or ("year" if mark[1] == "duration" else None)
        finds.append(find)
        plain += mark[3]
        last = mark.end()
    return plain + text[last:], finds


def told(find: Find) -> tuple[str, str, str]:
    period, change = find.period, find.comparison
    return (
        find.subject or "-",
        "/".join(filter(None, (period.text, period.start, period.end))) if period else "-",
        " ".join(filter(None, (change.basis, change.against, change.direction))) if change else "-",
    )


@pytest.mark.parametrize(
    "why, text, subjects, periods, comparisons", CASES, ids=[f"{case[0]}: {case[1]}" for case in CASES]
)
def test_case(why: str, text: str, subjects: str, periods: str, comparisons: str) -> None:
    plain, finds = marked(text.replace("\\n", "\n"))
    facts.tell(traditional.simplified(plain), finds)
    reprint(plain, traditional.simplified(plain), finds)
    figures = [told(find) for find in finds if find.kind not in ("date", "period", "time") or find.subject]
    for column, wanted in enumerate((subjects, periods, comparisons)):
        if wanted:
            assert [figure[column] for figure in figures] == wanted.split(";")


_PIECES = st.sampled_from(
    [
        "，",
        "。",
        "；",
        "、",
        "\n",
        "\t",
        "：",
        "（",
        "）",
        "“",
        "”",
        " ",
        "其中",
        "同比",
        "分别",
        "增长",
        "达",
        "占",
        "比",
        "较",
        "的",
        "和",
        "等",
        "产值",
        "茶叶",
        "新增",
        "连续",
        "x",
        "高",
        "截至",
        "每",
        "由",
        "了",
        "當月",
        "較上年",
        "減少",
    ]
)
_FIGURES = st.sampled_from(
    [
        "[percent|5%]",
        "[money|5亿元]",
        "[count:家|3家]",
        "[date:2031-05-06|5月6日]",
        "[period:2031-01-01/2031-09-30|前三季度]",
        "[duration|3年]",
        "[rank|第一]",
        "[ratio|两倍]",
        "[age|35岁]",
        "[ordinal|一期]",
        "[number|7]",
        "[percentage-point|2个百分点]",
        "[time:2031-05-06T08:00|8时]",
    ]
)


@given(st.lists(st.one_of(_PIECES, _FIGURES), max_size=40).map("".join))
def test_any_text_is_told(text: str) -> None:
    """No text breaks it, subjects are never empty, and telling twice tells the same."""
    plain, finds = marked(text)
    facts.tell(plain, finds)
    first = [told(find) for find in finds]
    assert all(find.subject is None or find.subject for find in finds)
    again = marked(text)[1]
    facts.tell(plain, again)
    assert [told(find) for find in again] == first


def test_a_subject_that_is_there_stays() -> None:
    plain, finds = marked("产值[money|5亿元]，增长[percent|3%]")
    finds[0].subject = "column"
    facts.tell(plain, finds)
    assert [find.subject for find in finds] == ["column", "column"]


def test_nested_finds_share_their_facts() -> None:
    plain = "票价为10元至20元"
    outer, first, second = Find(3, 10, "money", 1), Find(3, 6, "money", 1), Find(7, 10, "money", 1)
    facts.tell(plain, [outer, first, second])
    assert [find.subject for find in (outer, first, second)] == ["票价"] * 3


@pytest.mark.parametrize(
    "text",
    [
        "产值" * 100_000,
        "（" * 100_000,
        "“" * 100_000,
        "、" * 100_000,
        "增长" * 100_000,
        "比" * 100_000,
        "的" * 100_000,
        "\n" * 100_000,
        "較上年減少" * 20_000,
        "（5）" * 40_000,
        "当月" * 50_000,
    ],
)
def test_hostile_length(text: str) -> None:
    """Linear: each figure looks at a bounded stretch."""
    finds = [Find(at, at + 1, "percent", 1) for at in range(0, len(text), 997)]
    facts.tell(text, finds)


def test_rules_have_unique_names() -> None:
    names = [rule.name for rule in facts.RULES]
    assert len(names) == len(set(names))
