"""What holds for any text: no error, readings inside their words, the same again, bounded work on hostile input."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hostile import comes_back
from jianbao.numbers import times
from jianbao.numbers.times.calendar import exists, iso, month_end, nth_weekday, shift_days
from jianbao.numbers.times.vocabulary import by_first_letter

from .test_readings import finds

_WORDS = sorted({word.word for words in by_first_letter().values() for word in words})
_PIECES = st.one_of(
    st.sampled_from(_WORDS),
    st.integers(0, 2040).map(str),
    st.sampled_from("一二三四五六七八九十百千万零〇两几半第 ，。、-:：./0123456789０１２的至到"),
)
_TEXTS = st.lists(_PIECES, max_size=14).map("".join)
_DAYS = st.one_of(st.none(), st.dates().map(lambda day: day.isoformat()))
_VALUE = re.compile(r"-?[0-9-]+(T[0-9:]+)?(/(\.\.|-?[0-9-]+(T[0-9:]+)?))?|[0-9:]+(/[0-9:]+)?|P[0-9YMWDTHMS.]+")


@given(_TEXTS, _DAYS)
def test_any_text(text: str, day: str | None) -> None:
    for words, reading in finds(text, day):
        assert 0 < reading.length == len(words)
        assert reading.kind in {"date", "period", "time", "duration"}
        assert (reading.kind == "duration") == (reading.unit is not None or reading.unit_text is not None)
        assert not isinstance(reading.value, str) or _VALUE.fullmatch(reading.value)
        if reading.kind != "duration" and isinstance(reading.low, str) and isinstance(reading.high, str):
            assert reading.low <= reading.high or reading.low.startswith("-")


@given(_TEXTS, _DAYS)
@example("建党节", "0001-01-01")  # the festival before it lies outside the calendar
def test_the_same_again(text: str, day: str | None) -> None:
    assert str(finds(text, day)) == str(finds(text, day))


@given(st.dates(), st.integers(-5000, 5000))
def test_days_are_counted_on(start: object, count: int) -> None:
    day = (start.year, start.month, start.day)  # type: ignore[attr-defined]
    there = shift_days(day, count)
    if there[0] is not None:
        assert shift_days(there, -count) == day


def test_the_calendar() -> None:
    assert [month_end(year, 2) for year in (2023, 2024, 1900, 2000, None)] == [28, 29, 28, 29, None]
    assert exists(2024, 2, 29)
    assert not exists(2023, 2, 29)
    assert nth_weekday(2024, 5, 2, 7) == (2024, 5, 12)
    assert nth_weekday(2024, 2, -1, 4) == (2024, 2, 29)
    assert nth_weekday(2024, 2, 5, 1) == (None, None, None)
    assert iso((None, 11, 27)) == "--11-27"
    assert iso((None, None, 27)) == "---27"
    assert iso((None, None, None)) is None


@pytest.mark.parametrize(
    "text",
    [
        "1" * 200_000,
        "一" * 200_000,
        "3天" * 70_000,
        "2031年" * 40_000,
        "1、" * 100_000,
        "上" * 200_000,
        "第" * 200_000,
        "至1" * 100_000,
    ],
)
def test_hostile_text_comes_back(text: str) -> None:
    reader = times.Reader("2023-11-30")
    with comes_back():
        for place in range(0, len(text), 7):
            reader.at(text, place)
