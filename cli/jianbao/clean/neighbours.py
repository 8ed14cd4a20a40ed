"""Which characters a page has side by side: what shows that a blank or a line end between them cuts a word."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from ..text import Edit

_MANY = 40  # different pairs from which on one walk over the page is cheaper than to search it for each
_EDIT = 600  # characters of the page are searched for a pair in the time that it takes to look at one edit


class Neighbours:
    """The pairs of neighbouring characters of a text, for those who ask about some of them at once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._missing: set[str] = set()  # what was asked about, and is not there
        self._once_missing: set[str] = set()  # what was not there before the last edits
        self._edits: tuple[Sequence[Edit], int] = ((), 0)

    def among(self, pairs: Iterable[str]) -> set[str]:
        """Those of some pairs of characters, none of them a line end, that the text has. O(text), however many."""
        asked = set(pairs)
        again = asked & self._once_missing
        if len(again) * len(self._text) < len(self._edits[0]) * _EDIT:
            again.clear()
        found = _search(self._text, asked - again)
        if again:
            found |= _search(self._written(), again)
        self._missing |= asked - found
        return found

    def after(self, text: str, edits: Sequence[Edit], start: int) -> Neighbours:
        """The neighbours of the text that edits make of this one; their spans count from `start`."""
        later = Neighbours(text)
        later._once_missing, later._edits = self._missing, (edits, start)
        return later

    def _written(self) -> str:
        """What the edits wrote, with the characters beside: what was not there before can stand nowhere else."""
        edits, start = self._edits
        pieces: list[str] = []
        for edit in edits:
            begin = edit.span[0] - start
            pieces.append(self._text[max(0, begin - 1) : begin + len(edit.after) + 1])
            start += len(edit.before) - len(edit.after)
        return "\n".join(pieces)


def _search(text: str, pairs: Collection[str]) -> set[str]:
    if len(pairs) < _MANY:
        return {pair for pair in pairs if pair in text}
    numbers = {number: pair for pair in pairs for codes in _codes(pair) for number in codes}
    wanted = set(numbers)
    return {numbers[number] for codes in _codes(text) for number in wanted.intersection(codes)}


def _codes(text: str) -> Iterator[memoryview[int]]:
    """All pairs of a text as numbers, every other one first: two characters of UTF-32 are one number of eight bytes."""
    codes = memoryview(text.encode("utf-32-le", "surrogatepass"))
    for first in (0, 4):
        yield codes[first : first + (len(codes) - first) // 8 * 8].cast("Q")
