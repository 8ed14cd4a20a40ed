"""Half-width punctuation between Chinese words is read as the full-width marks are, and told as it is printed."""

from __future__ import annotations

import doctest
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

import jianbao
from jianbao.numbers import Find, halfwidth, read

NARROW = str.maketrans("，；：！？", ",;:!?")
SAMPLE = (Path(jianbao.__file__).parent / "data" / "sample.txt").read_text("utf-8")
PIECES = [
    "前三季度",
    "全市新增就业1.5万人",
    "完成全年目标的95%",
    "，",
    "；",
    "。",
    "：",
    "！",
    "其中出口3,200万元",
    "同比增长2%",
    "上午8：30开门",
    "主队3：2取胜",
    "比例为3：1",
    "（不含农户）",
    "联系电话：05719988",
    "\n",
]


def told(find: Find, text: str) -> list[object]:
    fields = [getattr(find, name) for name in sorted(dir(find)) if not name.startswith("_")]
    return [text[find.start : find.end].translate(NARROW), msgspec.json.encode(fields).decode().translate(NARROW)]


def test_examples() -> None:
    assert doctest.testmod(halfwidth).failed == 0


@pytest.mark.parametrize(
    "text", ["收入1,200元,支出9,0元", "8:30开门", "比分3:2", "见http://a.cn/b?c=1,d", "Hello, world; 5", "１,２００元"]
)
def test_marks_between_digits_and_in_latin_words_stay(text: str) -> None:
    assert halfwidth.widened(text) == text.replace("元,", "元，")


@given(st.text(alphabet="三家,;:!? 9９%)]a.\n，。"))
def test_every_character_keeps_its_place(text: str) -> None:
    wide = halfwidth.widened(text)
    assert wide.translate(NARROW) == text.translate(NARROW)
    assert halfwidth.stands_in(text) is (wide != text)


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_both_widths_say_the_same(text: str) -> None:
    for day in ("2031-11-28", None):
        narrow = text.translate(NARROW)
        assert [told(f, narrow) for f in read(narrow, day)] == [told(f, text) for f in read(text, day)]


def test_the_sample_page_in_half_width_says_the_same() -> None:
    narrow = SAMPLE.translate(NARROW)
    assert [told(f, narrow) for f in read(narrow, "2031-11-28")] == [
        told(f, SAMPLE) for f in read(SAMPLE, "2031-11-28")
    ]


def test_what_is_told_is_as_printed() -> None:
    (find,) = read("甲业、乙业(含丙,丁)利润增长2%")
    assert find.subject is not None
    assert find.subject in "甲业、乙业(含丙,丁)利润"
