"""Rows that the page broke: a line that goes on with the cells above it, a row broken inside a cell, merged heads."""

from __future__ import annotations

from collections import Counter

from ..text import Span
from . import columns
from .cells import NARROW_END
from .lines import Draft

FREE_FORM = frozenset(("spaces", "ideographic", "box", "pipe"))
"""Layouts in which a long cell is set in several lines. A TAB or a comma in the file parts rows that are whole."""


def glue(above: str, below: str) -> str:
    """Two parts of a cell as one: a blank parts them only between two Latin words or figures."""
    if not above or not below:
        return above or below
    return f"{above} {below}" if NARROW_END.match(above[-1] + below[0]) else above + below


def broken_rows(text: str, rows: list[list[Span]]) -> list[list[Span]]:
    """Rows of a TAB table that were broken inside a cell, made whole: the two parts have together the usual number of cells.

    Only where that number is three or more, and figures and dates then stand in the columns that hold them.
    """
    usual = Counter(map(len, rows)).most_common(1)[0][0]
    if usual < 3 or all(len(row) >= usual for row in rows):
        return rows
    looks = [[columns.look(text[start:end]) for start, end in row] for row in rows if len(row) == usual]
    typed = {c: look for c in range(usual) for look in (columns.FIGURE, columns.DATE) if _most(looks, c, look)}
    whole: list[list[Span]] = []
    for row in rows:
        before = whole[-1] if whole else []
        if 0 < len(before) < usual and len(before) + len(row) - 1 == usual and len(row) > 1:
            joined = [*before[:-1], (before[-1][0], row[0][1]), *row[1:]]
            if any(c >= len(before) for c in typed) and all(
                columns.look(text[slice(*joined[c])]) == look for c, look in typed.items()
            ):
                whole[-1] = joined
                continue
        whole.append(row)
    return whole


def _most(looks: list[list[str]], column: int, look: str) -> bool:
    return 2 * sum(1 for row in looks if row[column] == look) > len(looks)


def spread(above: list[Span], below: list[Span], width: int) -> tuple[list[Span], list[Span]]:
    """Two header rows whose merged heads left no empty cells behind, laid over the columns.

    `序号 单位 计划 实际` over `户数 金额 户数 金额`, with six columns of data: the heads that have sub-heads are the last ones
    and share them evenly. What does not come out even stays as it is.
    """
    spanned = len(above) + len(below) - width
    if max(len(above), len(below)) >= width or not 1 <= spanned <= len(above) or len(below) % spanned:
        return above, below
    each = len(below) // spanned
    alone = len(above) - spanned
    wide = [cell for head in above[alone:] for cell in [head] + [(head[1], head[1])] * (each - 1)]
    return above[:alone] + wide, [(below[0][0], below[0][0])] * alone + below


def continues(row: list[str], above: list[str], typed: dict[int, str], together: bool) -> bool:
    """Whether a row of a body only goes on with the cells of the row above.

    `row` and `above` are their looks. It does where its first cell and all columns of figures are empty and it has text
    under text; `together`, in a box with rules between the rows, where no column of figures has one in both.
    """
    if together:
        return not any(row[column] and above[column] for column in typed)
    filled = [column for column, look in enumerate(row) if look]
    return (
        bool(typed)
        and bool(filled)
        and filled[0] > 0
        and not any(column in typed for column in filled)
        and all(above[column] for column in filled)
    )


def ruled(draft: Draft, typed: dict[int, str]) -> bool:
    """Whether a box parts its rows by rules: more than header, body and totals."""
    return len(set(draft.groups)) > (2 if typed else 3)
