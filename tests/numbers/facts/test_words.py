"""The word tables, and the examples in the docstrings."""

from __future__ import annotations

import doctest
import importlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jianbao.numbers.facts.words import Word, Words

_WORDS = Words([Word("增"), Word("增长", not_after="负"), Word("共", not_after="公", not_before="享"), Word("达到")])


@pytest.mark.parametrize(
    "text, at, word",
    [
        ("增长5", 0, "增长"),
        ("负增长", 1, "增"),
        ("共5人", 0, "共"),
        ("共享", 0, ""),
        ("公共", 1, ""),
        ("", 0, ""),
        ("达", 0, ""),
    ],
)
def test_starting(text: str, at: int, word: str) -> None:
    assert _WORDS.starting(text, at, len(text)) == word


@pytest.mark.parametrize(
    "text, at, word",
    [
        ("利润增长", 4, "增长"),
        ("负增长", 3, ""),
        ("全县共", 3, "共"),
        ("公共", 2, ""),
        ("产值达到5", 4, "达到"),
        ("", 0, ""),
        ("增", 1, "增"),
    ],
)
def test_ending(text: str, at: int, word: str) -> None:
    assert _WORDS.ending(text, at, 0) == word


def test_a_word_does_not_reach_over_the_edge() -> None:
    assert _WORDS.starting("增长", 0, 1) == "增"
    assert _WORDS.ending("达到", 2, 1) == ""


@given(st.text("增长共享公达到负甲，", max_size=30))
def test_plain_passes_no_word_that_stands_alone(text: str) -> None:
    """What `plain` skips holds no word of one character and ends before the first longer one."""
    found = _WORDS.plain("，").match(text)
    stretch = found[0] if found else ""
    assert not set(stretch) & set("增共，")
    assert "达到" not in stretch + text[len(stretch) : len(stretch) + 1]


@pytest.mark.parametrize("name", ["comparisons", "lists", "nouns", "subjects", "links", "clauses", "periods"])
def test_docstring_examples(name: str) -> None:
    module = importlib.import_module(f"jianbao.numbers.facts.{name}")
    assert doctest.testmod(module).failed == 0
