"""Traced text: a text together with the way back to the characters of its source.

The one place that does offset arithmetic between a source and what was made of it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from .edits import Edit
from .spans import Span


class Cut(NamedTuple):
    """A stretch of a traced text: its words, where they stand in the source, and the edits made inside."""

    text: str
    origin: Span
    edits: list[Edit]


class Traced:
    """`text`, the `edits` that made it, and `start`, where its stretch of the source begins.

    The text falls into *pieces*, by turns kept and written; each look-up is one bisection. Spans are half-open and
    count characters: those of the text from 0, those of the source from the beginning of the source file.
    """

    __slots__ = ("_edits", "_source", "_starts", "_written", "start", "text")

    def __init__(self, text: str, edits: Sequence[Edit] = (), start: int = 0) -> None:
        self.text = text
        self.start = start
        self._edits = edits
        starts, source, written = [0], [start], [-1]  # of each piece: text offset, source offset, its edit (-1: kept)
        place = 0  # in the text, behind the last piece
        behind = start  # in the source, behind the last piece
        for number, edit in enumerate(edits):
            begin, end = edit.span
            place += begin - behind
            starts += (place, place + len(edit.after))
            source += (begin, end)
            written += (number, -1)
            place += len(edit.after)
            behind = end
        self._starts, self._source, self._written = starts, source, written

    def _piece(self, offset: int) -> int:
        """The last piece that begins at or before a text offset: pieces of no length lie before the one with the character."""
        return bisect_right(self._starts, offset) - 1

    def to_source(self, span: Span) -> Span:
        """The smallest stretch of the source whose edited text contains `span`.

        Inside what an edit wrote it is the whole replaced stretch. Insertions and deletions at the edges stay out.
        O(log edits).
        """
        begin, end = span
        piece = self._piece(begin)
        first = self._source[piece]
        if self._written[piece] < 0:
            first += begin - self._starts[piece]
        if end <= begin:
            return first, first
        piece = self._piece(end - 1)
        number = self._written[piece]
        last = self._edits[number].span[1] if number >= 0 else self._source[piece] + end - self._starts[piece]
        return first, last

    def edits_in(self, span: Span) -> list[Edit]:
        """The edits that wrote inside `span` of the text, and the deletions strictly inside it. O(log edits + found)."""
        begin, end = span
        found: list[Edit] = []
        piece = max(0, bisect_right(self._starts, begin - 1) - 1)
        while piece < len(self._starts) and self._starts[piece] <= end:
            number = self._written[piece]
            if number >= 0:
                place, edit = self._starts[piece], self._edits[number]
                if edit.after:
                    if begin <= place and place + len(edit.after) <= end:
                        found.append(edit)
                elif begin < place < end:
                    found.append(edit)
            piece += 1
        return found

    def widen(self, span: Span) -> Span:
        """The smallest span around `span` whose edges cut through nothing that an edit wrote."""
        begin, end = span
        piece = self._piece(begin)
        if self._written[piece] >= 0:
            begin = self._starts[piece]
        if end > begin:
            piece = self._piece(end - 1)
            number = self._written[piece]
            if number >= 0:
                end = self._starts[piece] + len(self._edits[number].after)
        return begin, end

    def cut(self, span: Span) -> Cut:
        """The stretch `span` of the text, to stand on its own: an edge inside a written piece moves out to its edge."""
        begin, end = self.widen(span)
        return Cut(self.text[begin:end], self.to_source((begin, end)), self.edits_in((begin, end)))

    def to_text(self, span: Span) -> Span:
        """The stretch of the text that `span` of the source became; what was replaced becomes the whole replacement."""
        return self._from_source(span[0], False), self._from_source(span[1], True)

    def _from_source(self, offset: int, end: bool) -> int:
        piece = (bisect_right(self._source, offset) if not end else bisect_right(self._source, offset - 1)) - 1
        piece = max(piece, 0)
        number = self._written[piece]
        if number >= 0:
            return self._starts[piece] + (len(self._edits[number].after) if end else 0)
        return self._starts[piece] + offset - self._source[piece]
