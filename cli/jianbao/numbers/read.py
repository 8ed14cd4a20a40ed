"""The finds of one text, from the scan to the facts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..records import Line
from . import afterwards, halfwidth, traditional
from .cells import into_cells, outside
from .find import Find
from .identifiers import identifiers as identifiers_of
from .reprint import reprint
from .scan import scan
from .shared import share
from .times import Reader

_SILENT: Final = frozenset({"byline", "jump"})
"""Lines in which no figure stands: names of authors, page references."""


def read(
    text: str,
    day: str | None = None,
    lines: Sequence[Line] = (),
    identifiers: bool = False,
    explain: bool = False,
) -> list[Find]:
    """Every find of `text`, sorted by its start; spans count in `text`, half-open.

    `day` is the day of publication (ISO 8601); `lines` tell the roles of lines where an item knows them; `identifiers`
    adds phones, document numbers and codes; `explain` keeps the names of the rules in `by`.
    """
    printed = text
    if halfwidth.stands_in(text):
        text = halfwidth.widened(text)
    if traditional.is_traditional(text):
        text = traditional.simplified(text)
    finds = _read(text, day, lines, identifiers, explain)
    if text is not printed:
        reprint(printed, text, finds)
    return finds


def _read(text: str, day: str | None, lines: Sequence[Line], identifiers: bool, explain: bool) -> list[Find]:
    finds = share(text, scan(text, Reader(day)))
    if lines:
        finds = outside(finds, [line.span for line in lines if line.role in _SILENT])
    finds = into_cells(text, finds)
    afterwards.bounds_apart(text, finds)
    afterwards.currencies(text, finds)
    if identifiers:
        finds = _with_identifiers(text, finds)
    if finds:
        from . import facts  # late: the words that tell facts are read where there is a figure

        facts.tell(text, finds, explain=explain)
    return finds


def _with_identifiers(text: str, finds: list[Find]) -> list[Find]:
    """The finds and the identifiers of the text; where both claim a place, the identifier."""
    found = [Find(start, end, kind, by=(kind,)) for start, end, kind in identifiers_of(text)]
    free = outside(finds, [(find.start, find.end) for find in found])
    return sorted(free + found, key=lambda find: find.start)
