"""Columns: from how their cells are printed to their type, unit and typed cells."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from ..records import Cell, Column
from ..text.patterns import late
from .cells import Reading, read_date, read_figure, tidy
from .headers import kind_of
from .units import dimension, same

DATE = "date"
FIGURE = "figure"
LABEL = "label"
TEXT = "text"
EMPTY = ""

_DIGIT = late(r"\d")
_LONGEST_CELL = 48
"""No figure or date is longer."""

_LONGEST_FIGURE = 10
"""An integer of more digits, with no unit and no thousands mark, is a label: a phone, an account, a licence."""


def look(printed: str) -> str:
    """What a cell looks like before its column is known: date, figure, label (digits that are none), text or empty."""
    if not printed:
        return EMPTY
    if len(printed) > _LONGEST_CELL or printed.isalpha():
        return TEXT
    figures = _DIGIT.search(printed) is not None
    if figures and read_date(printed):
        return DATE
    reading = read_figure(printed) if figures else None
    if reading is None:
        return LABEL if printed.isdigit() else TEXT
    if reading.unit and not dimension(reading.unit):
        return TEXT
    if not reading.unit and printed.isdigit() and len(printed) > _LONGEST_FIGURE:
        return LABEL
    return FIGURE


def settle(
    name: str, unit: str | None, printed: Sequence[str], looks: Sequence[str], page_units: list[str]
) -> tuple[Column, list[Cell]]:
    """One column with its typed cells.

    `unit` is the header's own; `page_units` are those of the unit line. A column's own unit comes first, then the one
    its cells carry, then the unit line's. More than half of the cells that are not empty decide the type.
    """
    kind = kind_of(name)
    filled = len(looks) - looks.count(EMPTY)
    dates = looks.count(DATE)
    if kind == "date" and filled:
        loose = [read_date(cell, loose=True) for cell in printed]
        if 2 * sum(1 for cell in loose if cell) > filled:
            return _column(name, unit, "date"), [iso or _text(cell) for iso, cell in zip(loose, printed, strict=True)]
    if 2 * dates > filled:
        return _column(name, unit, "date"), [read_date(cell) or _text(cell) for cell in printed]
    labels = looks.count(LABEL)
    figures = looks.count(FIGURE) + (labels if unit else 0)
    if kind == "identifier" or (labels and not unit) or 2 * figures <= filled:
        return _column(name, unit, "text"), [_text(cell) for cell in printed]
    return _figures(name, unit, kind, printed, page_units)


def _column(name: str, unit: str | None, type_: Literal["text", "number", "date"]) -> Column:
    return Column(name=name, unit=unit, type=type_)


def _text(printed: str) -> Cell:
    return tidy(printed) if printed else None


def _figures(
    name: str, unit: str | None, kind: str | None, printed: Sequence[str], page_units: list[str]
) -> tuple[Column, list[Cell]]:
    readings = [read_figure(cell) if cell else None for cell in printed]
    if unit is None:
        unit = _own_unit(readings) or inherited(kind, page_units)
    cells = [_typed(reading, unit, cell) for reading, cell in zip(readings, printed, strict=True)]
    return _column(name, unit, "number"), cells


def _typed(reading: Reading | None, unit: str | None, printed: str) -> Cell:
    """The figure, if it is one in the unit of the column; a figure that says another unit stays as printed."""
    if reading is None or (reading.unit and not (unit and same(reading.unit, unit))):
        return _text(printed)
    return reading.value


def _own_unit(readings: list[Reading | None]) -> str | None:
    """The unit that most figures of a column carry themselves."""
    units = [reading.unit for reading in readings if reading]
    named = [unit for unit in units if unit]
    if 2 * len(named) <= len(units) or not all(same(unit, named[0]) for unit in named):
        return None
    return named[0] if dimension(named[0]) else None


def inherited(kind: str | None, page_units: list[str]) -> str | None:
    """The unit that a column takes from the unit line.

    A column of which the header tells the dimension takes the unit of that dimension alone: percent, ordinal and bare
    columns never take 万元, nor does a head count. Of several units one is taken only where the header decides it.
    """
    if kind in ("ordinal", "bare", "identifier", "date"):
        return None
    if kind in ("percent", "count", "money", "area"):
        fitting = [unit for unit in page_units if dimension(unit) in (kind, f"{kind} per")]
        return fitting[0] if len(fitting) == 1 else None
    usual = [unit for unit in page_units if dimension(unit) != "percent"]
    return usual[0] if len(usual) == 1 else None
