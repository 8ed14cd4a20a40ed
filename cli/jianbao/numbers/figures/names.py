"""Names with an Arabic numeral in them (沪深300, 985高校, 80后), where no number is read: `lexicon/numbered_names.tsv`."""

from __future__ import annotations

from typing import Final

from ... import lexicon
from .runs import DIGITS

_COUNTED: Final = frozenset("点只家万亿元%％多余")
"""Behind the numeral of a name that ends in it these make a level or a count of it: 上证50点."""


def _load() -> dict[str, tuple[tuple[str, str], ...]]:
    """The numerals of the names, and what stands before and behind each."""
    names: dict[str, list[tuple[str, str]]] = {}
    for (word,) in lexicon.cells("numbered_names", "word"):
        digits = [letter in DIGITS for letter in word]
        start, end = digits.index(True), len(word) - digits[::-1].index(True)
        names.setdefault(word[start:end], []).append((word[:start], word[end:]))
    return {digits: tuple(parts) for digits, parts in names.items()}


_NAMES: Final = _load()
LAST: Final[frozenset[str]] = frozenset(before[-1] for parts in _NAMES.values() for before, _ in parts if before)
"""Characters directly before the numeral of a name that ends in it."""
FIRST: Final[frozenset[str]] = frozenset(after[0] for parts in _NAMES.values() for _, after in parts if after)
"""Characters directly behind the numeral of a name that begins with it."""


def end_of(text: str, start: int, end: int) -> int:
    """The end of the name whose numeral is `text[start:end]`; 0 where it is none."""
    for before, after in _NAMES.get(text[start:end], ()):
        if before and text.endswith(before, 0, start) and text[end : end + 1] not in _COUNTED:
            return end
        if after and text.startswith(after, end):
            return end + len(after)
    return 0
