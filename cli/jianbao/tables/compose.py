"""From cut lines to a grid: header rows, peeled rows, continuation lines, typed columns."""

from __future__ import annotations

from ..text import Span
from ..text.patterns import late
from . import columns, frame, headers, rejoin
from .cells import tidy
from .evidence import convincing
from .grid import Grid
from .lines import Draft, Lines

TOTAL = late(r"\S{0,4}(?:合计|总计|共计|小计)\S?(?:[（(][^（）()]*[）)])?[:：]?|(?i:total)")
"""What the first cell of a row of totals says, blanks gone: 合计, 全县总计, 合计（万元）."""

_MOST_HEADERS = 3
_MOST_COLUMNS = 128
"""No newspaper prints a table of more; what has more is no table."""


class Body:
    """The rows of a table while it is put together: spans, printed cells and their looks, all of one width."""

    __slots__ = ("by", "draft", "looks", "printed", "rows", "width")

    def __init__(self, text: str, rows: list[list[Span]], draft: Draft) -> None:
        self.by: list[str] = []
        self.draft = draft
        self.width = max(map(len, rows))
        self.rows = [row + [(row[-1][1], row[-1][1])] * (self.width - len(row)) for row in rows]
        self.printed = [[text[start:end] for start, end in row] for row in self.rows]
        self.looks = [[columns.look(cell) for cell in row] for row in self.printed]

    def keep(self, rows: range) -> None:
        """Leaves out the rows before and behind."""
        self.draft = self.draft._replace(groups=self.draft.groups[rows.start : rows.stop])
        self.rows = self.rows[rows.start : rows.stop]
        self.printed = self.printed[rows.start : rows.stop]
        self.looks = self.looks[rows.start : rows.stop]

    def keep_columns(self, kept: list[int]) -> None:
        """Leaves out columns that hold nothing in any row."""
        self.width = len(kept)
        self.rows = [[row[column] for column in kept] for row in self.rows]
        self.printed = [[row[column] for column in kept] for row in self.printed]
        self.looks = [[row[column] for column in kept] for row in self.looks]

    def typed(self, first: int) -> dict[int, str]:
        """The columns of which most cells from row `first` on are figures, or dates, or labels."""
        typed = {}
        for column in range(self.width):
            cells = [row[column] for row in self.looks[first:] if row[column]]
            for look in (columns.FIGURE, columns.DATE, columns.LABEL):
                if cells and 2 * cells.count(look) > len(cells):
                    typed[column] = look
        return typed

    def join(self, first: int) -> None:
        """Joins the lines from row `first` on that only go on with the cells above them."""
        if self.draft.layout not in rejoin.FREE_FORM:
            return
        typed = self.typed(first)
        groups = self.draft.groups if rejoin.ruled(self.draft, typed) else ()
        rows, printed, looks = self.rows[:first], self.printed[:first], self.looks[:first]
        for number in range(first, len(self.rows)):
            row = self.looks[number]
            together = bool(groups) and groups[number] == groups[number - 1]
            if number > first and rejoin.continues(row, looks[-1], typed, together):
                printed[-1] = [rejoin.glue(*parts) for parts in zip(printed[-1], self.printed[number], strict=True)]
                rows[-1] = [a if a[0] < a[1] else b for a, b in zip(rows[-1], self.rows[number], strict=True)]
                looks[-1] = [look or other for look, other in zip(looks[-1], row, strict=True)]
                continue
            rows.append(self.rows[number])
            printed.append(self.printed[number])
            looks.append(row)
        if len(rows) < len(self.rows):
            self.by.append("continuation-line")
        self.rows, self.printed, self.looks = rows, printed, looks


def compose(lines: Lines, draft: Draft) -> Grid | None:
    """The grid of a draft, or None if it is no table: fewer than two rows or two columns, or nothing that speaks for it."""
    text = lines.text
    body = _body(text, draft)
    if body is None:
        return None
    inner = _peel(body)
    filled = [column for column in range(body.width) if any(row[column] for row in body.printed)]
    if len(filled) < body.width:
        body.keep_columns(filled)
    if len(body.rows) < 2 or body.width < 2:
        return None
    count = count_headers(body)
    body.join(count)
    if count >= len(body.rows):
        return None
    start, end = lines.span(draft.first)[0], lines.span(draft.last)[1]
    grid = Grid(draft.layout, (end - len(text[start:end].lstrip()), end))
    _frame(grid, lines, draft, inner)
    _fill(grid, body, count)
    grid.by = tuple(dict.fromkeys((draft.layout, *draft.by, *body.by, *grid.by)))
    return grid if convincing(grid, body.printed[:count]) else None


def _body(text: str, draft: Draft) -> Body | None:
    rows = draft.rows
    if len(rows) < 2 or not 2 <= max(map(len, rows)) <= _MOST_COLUMNS:
        return None
    by = []
    if draft.layout == "tab":
        whole = rejoin.broken_rows(text, rows)
        by += ["broken-row"] * (len(whole) < len(rows))
        rows = whole
    if len(rows) > 2 and all(end > start for row in rows[:2] for start, end in row):
        rows = [*rejoin.spread(rows[0], rows[1], max(map(len, rows))), *rows[2:]]
    body = Body(text, rows, draft)
    body.by += by
    return body


def _peel(body: Body) -> list[str]:
    """Takes off rows that hold one cell at the edges of the table: a unit line or caption on top, a note below."""
    first, last = 0, len(body.rows)
    peeled = []
    while last - first > 2:
        words = [cell for cell in body.printed[first] if cell]
        if len(words) == 1 and (frame.UNIT_LINE.fullmatch(words[0]) or frame.CAPTION.fullmatch(words[0])):
            peeled.append(words[0])
            first += 1
            continue
        words = [cell for cell in body.printed[last - 1] if cell]
        if len(words) == 1 and frame.NOTE.match(words[0]):
            peeled.append(words[0])
            last -= 1
            continue
        break
    if peeled:
        body.keep(range(first, last))
    return peeled


def count_headers(body: Body) -> int:
    """How many rows are header, the unit row among them.

    A header row has words where the rows below have figures or dates (years over figures are words here), or is made of
    words that the lexicon knows as headers. Where the layout tells (Markdown's rule), it is believed.
    """
    if body.draft.header_rows is None and not _is_header(body, 0, body.typed(1)):
        return 0
    count = 1
    while count < min(_MOST_HEADERS, len(body.rows) - 1):
        if headers.is_unit_row(body.printed[count]):
            body.by.append("unit-row")
            return count + 1
        if body.draft.header_rows is not None or not _is_second_header(body, count):
            break
        body.by.append("two-line-header")
        count += 1
    return count


def _is_header(body: Body, number: int, typed: dict[int, str]) -> bool:
    row, looks = body.printed[number], body.looks[number]
    if headers.are_years(row):
        return True
    if any(looks[column] == look for column, look in typed.items()):
        return False
    filled = sum(1 for cell in row if cell)
    known = headers.known_words(row)
    words = sum(1 for column in typed if looks[column] in (columns.TEXT, columns.DATE))
    return filled > 1 and (words > 0 or 3 * known >= 2 * filled)


def _is_second_header(body: Body, number: int) -> bool:
    """A row under a header row that says what its spanning heads are made of, or is their second line.

    No column of figures has a figure in it. Sub-heads stand where the row above is empty; a second line has words over
    all columns of figures, or over none and none in the first column (only where long cells are set in several lines).
    """
    above, row, looks = body.printed[number - 1], body.printed[number], body.looks[number]
    typed = body.typed(number + 1)
    if not typed or any(looks[column] == look for column, look in typed.items()):
        return False
    words = [looks[column] in (columns.TEXT, columns.DATE) for column in typed]
    if any(words) and any(cell and not head for cell, head in zip(row, above, strict=True)):
        return True
    if body.draft.layout not in rejoin.FREE_FORM:
        return False
    return all(words) if any(words) else not row[0] and any(row)


def _frame(grid: Grid, lines: Lines, draft: Draft, inner: list[str]) -> None:
    around = frame.look(lines, draft.first, draft.last)
    grid.caption, grid.unit_line, grid.notes = around.caption, around.unit_line, around.notes
    by = around.by
    for words in inner:
        if frame.UNIT_LINE.fullmatch(words):
            grid.unit_line = grid.unit_line or words
            by.append("unit-line")
        elif frame.NOTE.match(words):
            grid.notes.insert(0, words)
            by.append("note")
        else:
            grid.caption = grid.caption or words
            by.append("caption")
    grid.by = tuple(by)


def _fill(grid: Grid, body: Body, count: int) -> None:
    """The columns and the data rows of the grid; the first `count` rows of the body are header."""
    heads, named = body.printed[:count], body.rows[:count]
    units: list[str | None] = [None] * body.width
    if count > 1 and headers.is_unit_row(heads[-1]):
        units = [headers.unit_alone(cell) for cell in heads[-1]]
        heads = heads[:-1]
    page_units = frame.units_of(grid.unit_line) if grid.unit_line else []
    grid.header, grid.cells, grid.raw = named, body.rows[count:], body.printed[count:]
    typed = []
    each = zip(
        headers.merge(heads, body.width),
        units,
        zip(*grid.raw, strict=True),
        zip(*body.looks[count:], strict=True),
        strict=True,
    )
    for header, below, printed, looks in each:
        name, unit = headers.part_unit(header)
        settled, cells = columns.settle(name, below or unit, printed, looks, page_units)
        grid.columns.append(settled)
        typed.append(cells)
    grid.typed = [list(row) for row in zip(*typed, strict=True)]
    grid.total_rows = [number for number, row in enumerate(grid.raw) if is_total(row)]


def is_total(row: list[str]) -> bool:
    """Whether the first cell that says anything says 合计."""
    for cell in row[:2]:
        if cell:
            return TOTAL.fullmatch(tidy(cell)) is not None
    return False
