"""Whether two characters stand side by side on a page: the answer is the same, however many are asked about, and when."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from jianbao.clean.neighbours import Neighbours
from jianbao.text import Edit, apply

texts = st.text("天地人 ，𠀀", max_size=12) | st.text(st.characters(exclude_characters="\n"), max_size=12)
MANY = {"国" + chr(0x5000 + code) for code in range(100)}


def pairs(text: str) -> set[str]:
    return {first + second for first, second in pairwise(text)}


@given(texts, texts)
def test_few_questions_and_many_have_one_answer(text: str, other: str) -> None:
    asked = pairs(text + "国") | pairs(other)
    there = {pair for pair in asked if pair in text}
    assert {pair for pair in asked if Neighbours(text).among([pair])} == there
    assert Neighbours(text).among(asked | MANY) == there | {pair for pair in MANY if pair in text}


@given(st.lists(st.tuples(texts, texts, texts), max_size=4), texts, st.integers(0, 9))
def test_what_edits_write_is_found_behind_them(parts: list[tuple[str, str, str]], tail: str, start: int) -> None:
    source, edits = "", list[Edit]()
    for kept, before, after in parts:
        source += kept
        span = (start + len(source), start + len(source) + len(before))
        edits.append(Edit(span=span, before=before, after=after, class_="test", certainty="high"))
        source += before
    source += tail
    text = apply(source, edits, start)
    neighbours = Neighbours(source)
    neighbours.among(pairs(text))
    assert neighbours.after(text, edits, start).among(pairs(text) | pairs(source)) == {
        pair for pair in pairs(text) | pairs(source) if pair in text
    }
