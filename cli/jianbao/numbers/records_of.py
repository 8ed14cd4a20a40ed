"""Finds and their values as records write them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import msgspec

from ..records import Figure, Number, Origin, Parent, figure
from .find import Find
from .numerals import Exact

_LARGEST: Final = 2**63 - 1


def figure_of(value: Exact) -> Figure:
    """An exact number as a record has it; whole numbers beyond 64 bits as their own digits."""
    if isinstance(value, int):
        return value if -_LARGEST <= value <= _LARGEST else msgspec.Raw(str(value).encode())
    return figure(value)


def records(parent: Parent, finds: Iterable[Find], explain: bool) -> Iterator[Number]:
    """The finds of `parent` as its records, in order; their origins count in the source."""
    text, shift = parent.text, parent.start
    prefix, source, item = parent.find_prefix("n"), parent.source_name, parent.item
    to_source = parent.traced().to_source if parent.edits else None
    for number, find in enumerate(finds, 1):
        start, end = span = find.start, find.end
        origin = to_source(span) if to_source else (start + shift, end + shift)
        yield Number(  # by place, not by name: names take longer than all else that is done here
            f"{prefix}{number}",
            find.kind,  # type: ignore[arg-type]
            Origin(source, origin),
            span,
            text[start:end],
            find.value,
            find.low,
            find.high,
            find.unit,
            find.unit_text,
            find.approx,  # type: ignore[arg-type]
            find.subject,
            find.period,
            find.comparison,
            item,
            list(find.by) if explain else None,
        )
