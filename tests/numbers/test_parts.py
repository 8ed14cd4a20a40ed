"""A very long text is read in parts that tile it, and says what it says as a whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jianbao
from jianbao.numbers import Find, read
from jianbao.numbers.parts import finds_of, parts
from jianbao.records import Line

SAMPLE = (Path(jianbao.__file__).parent / "data" / "sample.txt").read_text("utf-8")


@given(st.text(alphabet="产5\n。 ", max_size=200), st.integers(1, 40))
def test_parts_tile_a_text_and_end_with_a_line(text: str, longest: int) -> None:
    found = list(parts(text, longest))
    assert "".join(text[start:end] for start, end in found) == text
    assert all(text[end - 1] == "\n" for _, end in found[:-1])
    assert all(end - start <= longest or "\n" not in text[start : end - 1] for start, end in found)


def key(find: Find) -> tuple[object, ...]:
    return find.start, find.end, find.kind, find.unit, find.subject, find.period and find.period.text


@pytest.mark.parametrize("longest", [3000, 10_000])
def test_what_is_read_in_parts_is_what_is_read_at_once(longest: int) -> None:
    paragraphs = "\n\n".join(
        f"2031年{n}月，全县茶叶产值{n}亿元，同比增长{n}.5%，比上月提高0.{n}个百分点。" for n in range(1, 10)
    )
    text = (paragraphs + "\n\n") * 40
    assert [key(f) for f in finds_of(text, "2031-11-28", (), False, False, longest)] == [
        key(f) for f in read(text, "2031-11-28")
    ]


def test_roles_of_lines_are_known_in_every_part() -> None:
    text = "产量30吨\n" * 300 + "记者 张三十\n" + "产量30吨\n" * 300
    byline = Line(role="byline", span=(1800, 1806))
    found = [text[f.start : f.end] for f in finds_of(text, None, (byline,), False, False, longest=500)]
    assert found == ["30吨"] * 600


def test_a_text_that_is_not_long_is_read_at_once() -> None:
    assert list(parts(SAMPLE)) == [(0, len(SAMPLE))]
    assert list(parts("")) == [(0, 0)]
