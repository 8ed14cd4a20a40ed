"""A traditional text is read as a simplified one, and told as it is printed."""

from __future__ import annotations

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jianbao import lexicon
from jianbao.numbers import read, traditional
from jianbao.numbers.figures.units import UNITS

LETTERS = lexicon.read("traditional_letters")
TRADITIONAL = str.maketrans({row["simplified"]: row["word"] for row in LETTERS})
"""Some traditional letter for each simplified one that has any."""
LETTERS_ALONE = {row["word"] for row in LETTERS}
WORDS = sorted(word for word in UNITS if LETTERS_ALONE.isdisjoint(word))
PIECES = [
    "失業率",
    "較上月",
    "減少",
    "2.5個百分點",
    "，",
    "。",
    "二百戶",
    "約三十餘間房屋",
    "下週一",
    "新台幣2,602億元",
    "投資",
    "大陸企業",
]


def test_examples() -> None:
    assert doctest.testmod(traditional).failed == 0


@pytest.mark.parametrize("word", WORDS)
def test_a_unit_is_told_as_printed(word: str) -> None:
    plain, printed = read(f"为会计35{word}"), read(f"為會计35{word.translate(TRADITIONAL)}")
    assert [(find.kind, find.value, find.unit) for find in plain] == [
        (find.kind, find.value, find.unit and traditional.simplified(find.unit)) for find in printed
    ]
    assert all((find.unit_text or "") in f"35{word.translate(TRADITIONAL)}" for find in printed)


@pytest.mark.parametrize(
    ("text", "words", "field", "told"),
    [
        ("新建房屋三十餘間", "三十餘間", "unit", "間"),
        ("失業率較上月減少0.2個百分點", "0.2個百分點", "subject", "失業率"),
        ("營收較上季減少3億元", "3億元", "unit_text", "億元"),
        ("出口額約2,602億美元", "約2,602億美元", "subject", "出口額"),
        ("新台幣300元", "新台幣300元", "unit", "TWD"),
        ("三點五公里", "三點五公里", "value", "3500"),
        ("會議定於下週一舉行", "下週一", "kind", "date"),
    ],
)
def test_facts_are_told_as_printed(text: str, words: str, field: str, told: str) -> None:
    [find] = [find for find in read(text, "2031-05-09") if text[find.start : find.end] == words]
    assert str(getattr(find, field)) == told


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map("".join))
def test_both_scripts_have_the_same_figures(printed: str) -> None:
    text = traditional.simplified(printed)
    assert len(text) == len(printed)
    both = [
        [
            (find.start, find.end, find.kind, find.value, find.low, find.high, find.approx)
            for find in read(each, "2031-05-09")
        ]
        for each in (printed, text)
    ]
    assert both[0] == both[1]


def test_no_simplified_word_has_its_letters() -> None:
    """The words of figures are written in simplified characters: others would never be met."""
    for name in ("bounds", "time_words", "festivals", "numeral_words", "change_verbs", "figure_links", "clause_stops"):
        assert not [word for word in lexicon.words(name) if LETTERS_ALONE & set(word)], name


def test_a_simplified_text_is_none() -> None:
    simple = "".join(row["simplified"] for row in LETTERS)
    assert not traditional.is_traditional(simple)
    assert traditional.is_traditional("东河市" * 400 + "產值5億元")
