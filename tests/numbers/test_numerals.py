"""Numerals: each form to its exact value, and back for all of them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jianbao.numbers.figures.runs import parse
from jianbao.numbers.numerals import LONGEST, Exact, Numeral, exact, ratio, read, step, times, whole

EXACT: tuple[tuple[str, Exact], ...] = (
    ("1,234,567", 1234567), ("１，２３４", 1234), ("５８．５７", Decimal("58.57")), ("0.30", Decimal("0.3")), ("一百二十万", 1200000), ("两千", 2000),
    ("廿三", 23), ("卅一", 31), ("二○二三", 2023), ("二〇二三", 2023), ("二Ｏ一五", 2015), ("二OO八", 2008), ("壹佰贰拾叁万肆仟", 1234000), ("3万5千", 35000),
    ("1.2亿", 120000000), ("3千万亿", 3 * 10**15), ("41.3万亿", 41300000000000), ("1亿2000万", 120000000), ("三点一四", Decimal("3.14")), ("一点二亿", 120000000),
    ("一百二", 120), ("一万五", 15000), ("一百零五", 105), ("三千零二", 3002), ("一万零五十", 10050), ("十", 10), ("十五", 15), ("一千零十二", 1012),
    ("亿亿", 10**16), ("二億三千萬", 230000000), ("五兆零六億", 5000600000000), ("3万4000", 34000), ("万", 10000), ("12万5", 125000), ("3百5", 350), ("1千零1", 1001), ("一兆", 10**12), ("2兆1千億", 2100000000000),
    ("五点六七", Decimal("5.67")), ("零点一二", Decimal("0.12")), ("三點五", Decimal("3.5")), ("一千二百三十四亿五千六百七十八万九千零一", 123456789001),
)  # fmt: skip

VAGUE: tuple[tuple[str, Numeral], ...] = (
    ("上万", Numeral(10000, 10000, None, "at-least")), ("数十", Numeral(None, 20, 90, "several")), ("十几", Numeral(None, 11, 19, "several")),
    ("几百", Numeral(None, 200, 900, "several")), ("百余", Numeral(100, 100, 200, "over")), ("二三十", Numeral(None, 20, 30)), ("两三", Numeral(None, 2, 3)),
    ("20多万", Numeral(200000, 200000, 300000, "over")), ("1600余", Numeral(1600, 1600, 1700, "over")), ("1.5万余", Numeral(15000, 15000, 16000, "over")),
    ("十几亿", Numeral(None, 1100000000, 1900000000, "several")), ("十七八", Numeral(None, 17, 18)), ("五六百万", Numeral(None, 5000000, 6000000)),
    ("三百来", Numeral(300, None, None, "about")), ("三五", Numeral(None, 3, 5)), ("好几百", Numeral(None, 200, 900, "several")),
)  # fmt: skip

NONE = ("七十百", "一二三百", "三百二百", "1.2.3")


@pytest.mark.parametrize(("words", "value"), EXACT)
def test_a_numeral_has_its_exact_value(words: str, value: Exact) -> None:
    assert exact(words) == value
    assert read(words) == Numeral(value)


@pytest.mark.parametrize(("words", "said"), VAGUE)
def test_a_vague_numeral_has_its_bounds(words: str, said: Numeral) -> None:
    assert read(words) == said


@pytest.mark.parametrize("words", NONE)
def test_what_is_no_numeral_is_none(words: str) -> None:
    assert exact(words) is None


def in_chinese(value: int) -> str:
    """The numeral as it is written: by sections of ten thousand, one 零 where places are left out."""
    if value == 0:
        return "零"
    sections: list[int] = []
    while value:
        value, section = divmod(value, 10_000)
        sections.append(section)
    made = ""
    for place in range(len(sections) - 1, -1, -1):
        section = sections[place]
        if section:
            gap = made and (section < 1000 or sections[place + 1 : place + 2] == [0])
            made += ("零" if gap else "") + of_section(section) + ("", "万", "亿", "万亿")[place]
    return made


def of_section(section: int) -> str:
    made, gap = "", False
    for worth, step_ in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, section = divmod(section, worth)
        if digit:
            made += ("零" if gap and made else "") + "零一二三四五六七八九"[digit] + step_
            gap = False
        elif made:
            gap = True
    return made


@given(st.integers(0, 10**12 - 1))
def test_what_is_written_is_read(value: int) -> None:
    assert exact(in_chinese(value)) == value


@given(st.integers(0, 10**15), st.integers(0, 6))
def test_arabic_digits_are_read_exactly(value: int, places: int) -> None:
    digits = str(value).zfill(places + 1)
    printed = f"{digits[:-places]}.{digits[-places:]}" if places else digits
    assert exact(printed) == Decimal(printed)
    assert exact(printed.translate(str.maketrans("0123456789.", "０１２３４５６７８９．"))) == Decimal(printed)


@given(st.integers(0, 10**15))
def test_thousands_marks_change_nothing(value: int) -> None:
    assert exact(f"{value:,}") == value


@given(st.text("零〇一二两三四五六七八九十百千万亿几数多余点0123456789.,，", min_size=1, max_size=80))
def test_nothing_makes_the_readers_stumble(words: str) -> None:
    run = parse(words)
    assert 0 < run.length <= len(words)
    if run.value is not None and run.low is not None:
        assert run.low <= run.value
    whole(words)


@given(st.integers(1, 10**9), st.integers(1, 10**6))
def test_a_ratio_is_exact_or_cut_at_twelve_digits(part: int, of: int) -> None:
    value = ratio(part, of)
    assert times(value, of) == part or abs(Decimal(value) * of / part - 1) < Decimal("1e-11")


def test_the_step_of_a_numeral_is_one_of_its_last_place() -> None:
    assert [step(value) for value in (20, 1600, Decimal("1.5"), 7)] == [10, 100, Decimal("0.1"), 1]


def test_a_numeral_too_long_is_none() -> None:
    assert exact("一" * (LONGEST + 1)) is None
    assert read("9" * (LONGEST + 1)) is None
