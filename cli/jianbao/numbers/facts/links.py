"""The words between an indicator and its figure, read once for each wording."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import msgspec

from ...lexicon import read
from ...records import Comparison
from .comparisons import against
from .words import Words, listed

_CLASS: Final = {row["word"]: row["class"] for row in read("figure_links")}
_DIRECTION: Final = {row["word"]: row["direction"] for row in read("change_verbs")}
_NEEDS: Final = {row["word"] for row in read("change_verbs") if row.get("needs") == "basis"}
_FREE: Final = {row["word"] for row in read("change_verbs") if "needs" not in row}
_WORDS: Final = Words(listed("change_verbs") + listed("figure_links"))
_ARRIVES: Final = frozenset({"arrives", "reaches"})
_LEVELS: Final = frozenset({"arrives", "reaches", "to", "from"})
_SUMS: Final = ("合计", "总计", "共计")
_ACTS: Final = frozenset({"aspect", "act"})


class Links(msgspec.Struct, frozen=True, gc=False):
    """What the words say. `level`: they lead to one (为, 由, 增至); `loud`: the indicator stands before them for certain (达);
    `examples`: 等; `sums`: 合计; `noun`: the part of an indicator that stands among them (比上年|利润|增长)."""

    comparison: Comparison | None
    distributes: bool = False
    level: bool = False
    loud: bool = False
    examples: bool = False
    acted: bool = False
    sums: bool = False
    noun: str = ""


NONE: Final = Links(None)


class Reader:
    """Reads links, and remembers what it has read: there are few wordings."""

    __slots__ = ("known",)

    def __init__(self) -> None:
        self.known: dict[str, Links] = {"": NONE}

    def read(self, words: str, basis: str) -> Links:
        """What `words` say, of which `basis` is the part opened by 比 or 较."""
        links = self.known.get(words)
        if links is None:
            if len(self.known) > 5000:
                self.known = {"": NONE}
            links = self.known[words] = _read(words, basis)
        return links


def _cut(words: str) -> Iterator[str]:
    """The lexicon words in turn; what is none is passed over."""
    at = 0
    while at < len(words):
        word = _WORDS.starting(words, at, len(words))
        if word:
            yield word
        at += len(word) or 1


def _read(words: str, basis: str) -> Links:
    head, _, tail = words.partition(basis) if basis else ("", "", words)
    named, noun = against(basis) if basis else ({}, "")
    direction, level = None, False
    seen: set[str] = set()
    for word in _cut(head + tail):
        if (word in _NEEDS and basis) or word in _FREE:
            direction, level = _DIRECTION[word], False
            seen.add(_CLASS.get(word, ""))  # 年增 tells its basis too
        else:
            kind = _CLASS.get(word, "")
            seen.add(kind)
            level = level or kind in ("to", "reaches")  # 增加到, 降至, 减少为: the change arrives
    for basis_class in ("year-on-year", "period-on-period"):
        if basis_class in seen:
            named = {"basis": basis_class}
    change = direction is not None and not level
    return Links(
        Comparison(**named | {"direction": direction}) if change else None,
        "distributive" in seen,
        not seen.isdisjoint(_LEVELS),
        not seen.isdisjoint(_ARRIVES),
        "example" in seen,
        direction is None and not seen.isdisjoint(_ACTS),
        any(word in words for word in _SUMS),
        noun,
    )
