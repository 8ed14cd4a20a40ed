"""Whether two characters stand side by side on a page: the answer is the same, however many are asked about."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from jianbao.clean.neighbours import Neighbours

texts = st.text("天地人 ，\n𠀀", max_size=12) | st.text(max_size=12)


@given(texts)
def test_few_questions_and_many_have_one_answer(text: str) -> None:
    few = Neighbours(text)
    many = Neighbours(text)
    for code in range(100):  # makes it list them all
        assert ("国" + chr(0x5000 + code) in many) == ("国" + chr(0x5000 + code) in text)
    for first, second in pairwise(text + "国"):
        assert (first + second in few) == (first + second in many) == (first + second in text)
