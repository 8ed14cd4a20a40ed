"""Cells of a table: kind and unit come from the column, not from the words around."""

from __future__ import annotations

from typing import Final

from ..records import Bound, Cell, Column, Figure, Period
from ..tables import Grid, grids
from ..text import Span
from ..text.patterns import late
from .figures import units
from .find import Find
from .numerals import exact
from .shared import _times
from .times import Anchor
from .times.context import read as read_time

_RANK: Final = ("排名", "名次", "排序", "位次", "候选人排序", "名次排名")
_NUMBERING: Final = ("序号", "编号", "号", "代码", "电话", "代号", "证号")
_PRICE: Final = ("价", "金额", "款", "资金", "费", "报价", "产值", "收入", "总额", "投资", "余额")
_SCALES: Final = "万亿千百十"
_HEAD_UNIT: Final = late(r"([^（(]+)[（(]([^（）()]{1,8})[）)]")
_DURATIONS: Final = {
    "年": "year",
    "月": "month",
    "个月": "month",
    "天": "day",
    "日": "day",
    "日历天": "day",
    "周": "week",
    "小时": "hour",
    "分钟": "minute",
    "工作日": "workday",
}


def into_cells(text: str, finds: list[Find]) -> list[Find]:
    """The finds, those in cells of a table read by their column. Costs next to nothing where there is no table."""
    cells: list[Find] = []
    silent: list[Span] = []
    for grid in grids(text):
        _read(grid, cells, silent)
    if not cells and not silent:
        return finds
    return sorted(outside(finds, sorted(silent)) + cells, key=lambda find: find.start)


_FAR: Final = 1 << 62  # behind the end of any text
_NOWHERE: Final = (_FAR, _FAR)


def outside(finds: list[Find], spans: list[Span]) -> list[Find]:
    """The finds that begin in none of the spans; both sorted. Linear."""
    kept: list[Find] = []
    ahead = iter(spans)
    begin, end = next(ahead, _NOWHERE)
    for find in finds:
        while end <= find.start:
            begin, end = next(ahead, _NOWHERE)
        if find.end <= begin:
            kept.append(find)
    return kept


def _read(grid: Grid, cells: list[Find], silent: list[Span]) -> None:
    """Adds the finds of the cells that hold a number alone, and the spans in which nothing else is to be found."""
    silent += [span for row in grid.header for span in row if span[0] < span[1]]
    periods = [_period_of(column.name) for column in grid.columns]
    heads = _row_heads(grid) if any(periods) else []
    for number, (row, typed) in enumerate(zip(grid.cells, grid.typed, strict=True)):
        for column, period, span, cell in zip(grid.columns, periods, row, typed, strict=True):
            if span[0] == span[1]:
                continue
            made = _of_cell(_turned(column, heads, number) if period else column, span, cell)
            if made is not None:
                cells.append(made)
                made.period = period
            if made is not None or _is_numbering(column):
                silent.append(span)


def _period_of(head: str) -> Period | None:
    """The period that the head of a column is: 2031年, 2031年1至9月, 2031."""
    if not head or not (head[0] in "12" or head[0] in "１２"):
        return None
    if len(head) == 4 and head.isdecimal():
        year = int(head)
        return Period(text=head, start=f"{year}-01-01", end=f"{year}-12-31") if 1900 <= year < 2100 else None
    read = read_time(head, Anchor()) if "年" in head else None
    if read is None or read.length != len(head) or not isinstance(read.low, str) or not isinstance(read.high, str):
        return None
    return Period(text=head, start=read.low, end=read.high)


def _row_heads(grid: Grid) -> list[str]:
    """What the rows are of, where the first column tells them apart by words; else empty."""
    heads = [row[0].strip() for row in grid.raw]
    unique = len(set(heads)) == len(heads) and all(heads)
    return heads if unique and grid.columns[0].type == "text" else []


def _turned(column: Column, heads: list[str], number: int) -> Column:
    """A column whose head is a period, as the head of a row has it: 茶叶产量（吨）. Without a name where the rows have none."""
    if not heads:
        return Column(name="", unit=column.unit, type=column.type)
    found = _HEAD_UNIT.fullmatch(heads[number])
    if found and found[2].lstrip(_SCALES) in units.UNITS:
        return Column(name=found[1].strip(), unit=found[2], type=column.type)
    return Column(name=heads[number], unit=column.unit, type=column.type)


def _is_numbering(column: Column) -> bool:
    return column.name.endswith(_NUMBERING)


def _of_cell(column: Column, span: tuple[int, int], cell: Cell) -> Find | None:
    """The find of a cell that holds a number alone; None for text and dates, which read themselves."""
    if _is_numbering(column) or cell is None or isinstance(cell, str):
        return None
    value: Figure | None
    value, low, high = (None, cell.low, cell.high) if isinstance(cell, Bound) else (cell, None, None)
    approx = None
    if isinstance(cell, Bound) and (low is None) != (high is None):
        value, approx = (high, "at-most") if low is None else (low, "at-least")
    made = Find(span[0], span[1], "number", value, low, high, approx=approx, by=("table-cell",))
    made.subject = column.name or None
    _by_column(made, column)
    return made


def _by_column(made: Find, column: Column) -> None:
    """Kind, unit and value as the head of the column says."""
    printed = column.unit
    if any(name in column.name for name in _RANK):
        made.kind, made.subject = "rank", None
        return
    if printed is None:
        if ("率" in column.name and "容积" in column.name) or column.name.endswith(("比", "系数")):
            made.kind = "ratio"
        elif any(name in column.name for name in _PRICE):
            made.kind = "money"
        return
    if printed in _DURATIONS:
        made.kind, made.unit, made.unit_text = "duration", _DURATIONS[printed], printed
        return
    bare = printed.lstrip(_SCALES)
    scale = exact(printed[: len(printed) - len(bare)]) if bare != printed else 1
    unit = units.UNITS.get(bare)
    if unit is None or scale is None:
        return
    made.kind, made.unit, made.unit_text = unit.kind, unit.code, printed
    made.value, made.low, made.high = (_scaled(figure, scale, unit) for figure in (made.value, made.low, made.high))


def _scaled(value: Figure | None, scale: object, unit: units.Unit) -> Figure | None:
    worth = scale if isinstance(scale, int) else 1
    return _times(_times(value, worth), unit.factor)
