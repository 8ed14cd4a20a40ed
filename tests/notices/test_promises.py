"""Promises: nothing is invented, every value has a place in the text, and the places trace back through edits."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jianbao import notices
from jianbao.notices.widths import fold, tidy
from jianbao.records import Origin, Parent, encode
from jianbao.text import Edit

from .test_cases import cases

BITS = [
    "遗失声明",
    "公告",
    "《柳岸办法》",
    "第三条",
    "、第五条",
    "（柳政发〔2020〕3号）",
    "2021年3月4日",
    "前",
    "自公告之日起",
    "三十日内",
    "0700-1234567",
    "转801",
    "13800000000",
    "联系人：白露",
    "地址：河东路8号",
    "300万元",
    "人民币",
    "叁拾元",
    "柳岸有限公司",
    "清算组",
    "逾期",
    "视为放弃",
    "91000000MA6X2Y3Z4T",
    "证号：110101199003070011",
    "声明作废",
    "遗失",
    "，",
    "。",
    "：",
    "\n",
    "\n\n",
    "\t",
    "编号",
    "宗",
    "户",
    "3",
    "一",
    "公示期",
    "至",
    "（",
    "）",
    "〔",
    "〕",
    "受",
    "委托",
    "经",
    "人民政府",
    "批准",
]
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from([*BITS, "\n", " ", "\r\n"]), max_size=40).map("".join))


def leaves(value: Any, path: str = "") -> list[tuple[str, Any]]:
    """Every scalar with its path."""
    if isinstance(value, dict):
        return [leaf for key, inner in value.items() for leaf in leaves(inner, f"{path}.{key}" if path else key)]
    if isinstance(value, list):
        return [leaf for number, inner in enumerate(value) for leaf in leaves(inner, f"{path}.{number}")]
    return [(path, value)]


def printed(value: str, words: str) -> bool:
    """Whether a text is what the words say, blanks, widths and brackets aside."""
    marks = str.maketrans("〔〕", "[]")
    return tidy(fold(value)).translate(marks) in tidy(fold(words)).translate(marks) or not tidy(value)


READ = ("title", "issuer", "number", "documents", "laws", "contacts", "amounts", "deadlines")


@given(TEXTS)
def test_every_value_has_its_place(text: str) -> None:
    for notice in notices.run(Parent(type="document", text=text), notices.Options(explain=True)):
        record = json.loads(encode(notice))
        known = {rule.name for rule in notices.RULES}
        assert set(record["by"]) <= known
        for begin, end in record["evidence"].values():
            assert 0 <= begin < end <= len(text)
            assert text[begin:end].strip()
        for path, value in leaves({key: record[key] for key in READ if key in record} | {"fields": record["fields"]}):
            if path == "fields.counts" or value is None:
                continue
            parent = path
            while parent not in record["evidence"] and "." in parent:
                parent = parent.rpartition(".")[0]
            assert parent in record["evidence"], path
            begin, end = record["evidence"][parent]
            plain = ("date", "phones", "articles", "value", "unit", "subkind", "listing", "outage")
            if isinstance(value, str) and not any(word in path for word in plain):
                assert printed(value, text[begin:end]), path


@given(TEXTS)
def test_notices_lie_in_order_in_the_text(text: str) -> None:
    behind = 0
    for notice in notices.run(Parent(type="document", text=text), notices.Options()):
        assert behind <= notice.span[0] < notice.span[1] <= len(text)
        behind = notice.span[1]


@pytest.mark.parametrize(("text", "wanted"), cases())
def test_explained_or_not_it_reads_the_same(text: str, wanted: list[dict[str, Any]]) -> None:
    parent = Parent(type="document", text=text)
    plain = [encode(notice) for notice in notices.run(parent, notices.Options())]
    for notice, line in zip(notices.run(parent, notices.Options(explain=True)), plain, strict=True):
        notice.by = None
        assert encode(notice) == line


def test_origin_counts_in_the_source() -> None:
    edit = Edit(span=(14, 16), before=" ,", after="，", class_="halfwidth-punct", certainty="high")
    source = "遗失声明\n\n白露遗失驾驶证 ,声明作废。"
    start = source.index(" ,")
    edit.span = (100 + start, 100 + start + 2)
    text = source.replace(" ,", "，")
    parent = Parent(
        type="item", kind="notice", id="p#2", text=text, edits=[edit], origin=Origin("p", (100, 100 + len(source)))
    )
    (notice,) = notices.run(parent, notices.Options())
    assert notice.origin == Origin("p", (100, 100 + len(source)))
    assert (notice.id, notice.item) == ("p#2/x1", "p#2")


def test_a_statute_fills_nothing() -> None:
    text = "注销公告\n\n根据《中华人民共和国公司法》，柳岸商贸有限公司拟注销，请债权人申报债权。"
    (notice,) = notices.run(Parent(type="document", text=text), notices.Options())
    assert notice.deadlines == []
    assert notice.laws[0].number is None


def test_days_without_year_follow_the_page() -> None:
    text = "停气通知\n\n请用户于1月5日前登记。"
    parent = Parent(type="document", text=text)
    (alone,) = notices.run(parent, notices.Options())
    (paged,) = notices.run(parent, notices.Options(date="2021-12-20"))
    assert alone.deadlines == []
    assert paged.deadlines[0].date == "2022-01-05"
