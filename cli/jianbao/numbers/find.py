"""A find: one expression on its way to a number record."""

from __future__ import annotations

import msgspec

from ..records import Comparison, Figure, Period


class Find(msgspec.Struct, eq=False, gc=False):
    """What has been read of one expression so far.

    `start`, `end`: characters of the text it was found in, half-open. The other fields are those of the record; they
    are filled in turn: by the readers of quantities and times (up to `approx`), then by `facts` (from `subject`).
    """

    start: int
    end: int
    kind: str
    value: Figure | None = None
    low: Figure | None = None
    high: Figure | None = None
    unit: str | None = None
    unit_text: str | None = None
    approx: str | None = None
    by: tuple[str, ...] = ()
    subject: str | None = None
    period: Period | None = None
    comparison: Comparison | None = None
