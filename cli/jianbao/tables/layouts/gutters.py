"""spaces and ideographic: cells parted by two or more blanks, or by U+3000, mostly padded to stand in columns.

A page of fixed-width characters is what such tables are made for: where a cell stands tells its column, also where the
cell before it is empty or a head spans two columns. Columns are taken from the rows that have the usual number of
cells; the cells of other rows go where they stand.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from ...text import Span
from ...text.patterns import late
from ..lines import Draft, Lines
from ..widths import width

GAP = late(r"(?:[ \u00a0]{2,}|[ \u00a0]*\u3000)[ \u00a0\u3000]*")
_INNER_GAP = late(r"[ \u00a0\u3000](?<=[^ \u00a0\u3000\n].)(?:(?<=\u3000)|[ \u00a0\u3000])")
"""The beginning of a gap that is not the indent of its line."""
_BLANK = late(r"[ \u00a0]")
_RULE = late(r"[\s\-=_─━—－]{4,}")
_CLAUSE_END = late(r"[。！？；]|，[^，]{4,}，")
_MOST_ROWS_APART = 2
_MOST_COLUMNS = 128


class Chunk(NamedTuple):
    """A stretch without a gap: its columns on the page, half-open, and its span in the text."""

    left: int
    right: int
    span: Span


def find(lines: Lines) -> Iterator[Draft]:
    """Runs of lines with gaps inside, cut into columns."""
    number, count = 0, len(lines)
    while (number := lines.search(_INNER_GAP, number)) < count:
        if not (lines.free(number) and _gapped(lines, number)):
            number += 1
            continue
        first = last = number
        while number < count and lines.free(number) and number - last <= _MOST_ROWS_APART:
            if _gapped(lines, number):
                last = number
            elif not _may_belong(lines, number):
                break
            number += 1
        first -= _is_rule(lines, first - 1)
        last += _is_rule(lines, last + 1)
        number = last + 1
        draft = _cut(lines, first, last)
        if draft:
            yield draft


def _gapped(lines: Lines, number: int) -> bool:
    """Whether a line has a gap between two of its words, and no sentence."""
    line = lines[number].lstrip()
    return GAP.search(line) is not None and not _CLAUSE_END.search(line)


def _is_rule(lines: Lines, number: int) -> bool:
    return lines.free(number) and _RULE.fullmatch(lines[number]) is not None


def _may_belong(lines: Lines, number: int) -> bool:
    """Whether a line without a gap may stand in a table: a rule, the rest of a cell (indented), cells a blank apart."""
    line = lines[number]
    if _CLAUSE_END.search(line):
        return False
    return _RULE.fullmatch(line) is not None or line[:1] in " \u3000" or _BLANK.search(line) is not None


def _chunks(text: str, span: Span) -> list[Chunk]:
    """The stretches of a line between its gaps, with where they stand on the page."""
    start, end = span
    body = text[start:end]
    indent = len(body) - len(body.lstrip())
    left = width(text, start, start + indent)
    at = start + indent
    chunks = []
    for gap in GAP.finditer(text, at, end):
        right = left + width(text, at, gap.start())
        chunks.append(Chunk(left, right, (at, gap.start())))
        left = right + width(text, gap.start(), gap.end())
        at = gap.end()
    chunks.append(Chunk(left, left + width(text, at, end), (at, end)))
    return chunks


def _cut(lines: Lines, first: int, last: int) -> Draft | None:
    numbers = [number for number in range(first, last + 1) if not _RULE.fullmatch(lines[number])]
    cuts = [_chunks(lines.text, lines.span(number)) for number in numbers]
    usual = _usual(cuts)
    if not 2 <= usual <= _MOST_COLUMNS or len(cuts) < 2:
        return None
    if all(len(cut) == usual for cut in cuts):
        rows = [[chunk.span for chunk in cut] for cut in cuts]
    else:
        rows = _place_all(lines.text, cuts, usual)
    if not rows:
        return None
    region = lines.text[lines.span(first)[0] : lines.span(last)[1]]
    inner = "".join(gap for line in region.split("\n") for gap in GAP.findall(line.strip()))
    return Draft("ideographic" if 2 * inner.count("\u3000") > inner.count(" ") else "spaces", rows, first, last)


def _usual(cuts: list[list[Chunk]]) -> int:
    """The number of cells that most lines have; of equally frequent ones the larger. 0 where all are rules."""
    counts: dict[int, int] = {}
    for cut in cuts:
        counts[len(cut)] = counts.get(len(cut), 0) + (len(cut) > 1)
    return max(counts, key=lambda number: (counts[number], number), default=0)


def _place_all(text: str, cuts: list[list[Chunk]], usual: int) -> list[list[Span]]:
    """The rows laid over the columns of the full ones; none at all if the columns of these run into one another."""
    full = [cut for cut in cuts if len(cut) == usual]
    edges = [(min(cut[i].left for cut in full), max(cut[i].right for cut in full)) for i in range(usual)]
    if any(before[1] > after[0] for before, after in pairwise(edges)):
        return _unplaced(cuts, usual)
    rows = []
    for cut in cuts:
        row = [chunk.span for chunk in cut] if len(cut) == usual else _place(text, cut, edges)
        if row is None:
            return []
        rows.append(row)
    return rows


def _unplaced(cuts: list[list[Chunk]], usual: int) -> list[list[Span]]:
    """The rows of a table whose cells do not stand in columns: only its first lines may have fewer than the usual cells."""
    first = next(number for number, cut in enumerate(cuts) if len(cut) == usual)
    if first > 2 or any(len(cut) != usual for cut in cuts[first:]) or any(len(cut) > usual for cut in cuts[:first]):
        return []
    return [[chunk.span for chunk in cut] for cut in cuts]


def _place(text: str, cut: list[Chunk], edges: list[Span]) -> list[Span] | None:
    """One row laid over the columns; None if two of its cells claim one column and others stand between them."""
    start = cut[0].span[0]
    row: list[Span] = [(start, start)] * len(edges)
    for chunk in cut:
        for part in _split(text, chunk, edges):
            column = _column(part, edges)
            begin, end = row[column]
            row[column] = part.span if begin == end else (begin, part.span[1])
    begins = [begin for begin, end in row if end > begin]
    return row if begins == sorted(begins) else None


def _column(chunk: Chunk, edges: list[Span]) -> int:
    """The column that a chunk shares most with, the first of several (a head that spans); else the nearest."""
    best, most = 0, -(1 << 60)
    for column, (left, right) in enumerate(edges):
        shared = min(chunk.right, right) - max(chunk.left, left)
        if most >= min(right - left, chunk.right - chunk.left) > 0 and shared > 0:
            break  # it covers an earlier column whole already
        if shared > most:
            best, most = column, shared
    return best


def _split(text: str, chunk: Chunk, edges: list[Span]) -> list[Chunk]:
    """Cuts a chunk at single blanks that stand in the gutter between two columns it covers: cells set close together."""
    covered = [edge for edge in edges if edge[0] < chunk.right and chunk.left < edge[1]]
    if len(covered) < 2:
        return [chunk]
    start, end = chunk.span
    parts: list[Chunk] = []
    left, at, column = chunk.left, start, chunk.left
    seen = start
    for blank in _BLANK.finditer(text, start, end):
        column += width(text, seen, blank.start())
        seen = blank.start()
        if any(before[1] <= column < after[0] for before, after in pairwise(covered)):
            parts.append(Chunk(left, column, (at, blank.start())))
            at = blank.end()
            left = column + 1
    parts.append(Chunk(left, chunk.right, (at, end)))
    return parts
