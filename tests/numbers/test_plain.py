"""The short way for plain figures says what the long way says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jianbao import numbers
from jianbao.numbers.figures import plain, runs

_BEFORE = [
    "",
    "增长",
    "达",
    "约",
    "约占",
    "超",
    "第",
    "人民币",
    "-",
    "零下",
    "（",
    "〔",
    "GDP",
    "至少需要",
    "5",
    "、",
    " ",
    "\n",
    "从",
    "每",
    "负",
    "比",
    "美元",
    "4×",
    "2∶",
    "容积率",
]
_DIGITS = [
    "1",
    "3",
    "12",
    "40",
    "5.2",
    "0.5",
    "1,200",
    "3.50",
    "５",
    "2031",
    "13800",
    "2000",
    "5千",
    "3万",
    "1.2亿",
    "20多",
    "7余",
    "12万5",
    "2兆",
    "5陆",
]
_UNITS = [
    "%",
    "元",
    "亿元",
    "家",
    "个",
    "个百分点",
    "公里",
    "吨",
    "人次",
    "度",
    "成",
    "折",
    "倍",
    "岁",
    "级",
    "期",
    "版",
    "次",
    "块",
    "米",
    "美元",
    "天",
    "点",
    "分",
    "",
    "兆瓦",
    "路",
    "幢",
    "間",
    "日币",
    "角",
]
_BEHIND = [
    "",
    "。",
    "，",
    "以上",
    "左右",
    "多",
    "半",
    "/吨",
    "至8",
    "—9%",
    "的",
    "月",
    "企业",
    " ",
    "5角",
    "亿元",
    "分之二",
    "∶1",
    "起",
    "每年",
    "大",
    "少",
    "或更少",
    "至-5℃",
    "又2分",
]

_figures = st.lists(
    st.tuples(*map(st.sampled_from, (_BEFORE, _DIGITS, _UNITS, _BEHIND))).map("".join), min_size=1, max_size=4
).map("，".join)


@pytest.mark.skipif(
    not str(plain.__file__).endswith(".py"), reason="in the compiled build the short way cannot be shut"
)
@given(_figures)
def test_both_ways_agree(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(plain, "read", lambda text, start, end: None)
        long_way = numbers.read(text, "2031-05-09")
    assert [_told(find) for find in numbers.read(text, "2031-05-09")] == [_told(find) for find in long_way]


def _told(find: numbers.Find) -> tuple[object, ...]:
    return tuple(getattr(find, name) for name in dir(find) if not name.startswith("_"))


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("增长5.2%，", True),
        ("新建40座。", True),
        ("产值3万元，", True),
        ("约5.2%，", False),
        ("5至8%，", False),
        ("3个月，", False),
    ],
)
def test_which_are_plain(text: str, short: bool) -> None:
    start = next(place for place, letter in enumerate(text) if letter.isdecimal())
    end = start
    while text[end] in "0123456789.万":
        end += 1
    assert (plain.read(text, start, end) is not None) is short


@given(st.from_regex(r"[0-9]{1,12}(\.[0-9]{1,4})?[万亿]?", fullmatch=True))
def test_arabic_numerals_need_no_pattern(run: str) -> None:
    assert runs._arabic(run) == runs._any(run)
