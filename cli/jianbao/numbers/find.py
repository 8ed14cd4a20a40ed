"""A find: one expression on its way to a number record."""

from __future__ import annotations

from ..records import Comparison, Figure, Period


class Find:
    """What has been read of one expression so far.

    `start`, `end`: characters of the text it was found in, half-open. The other fields are those of the record; they
    are filled in turn: by the readers of quantities and times (up to `approx`), then by `facts` (from `subject`). A class
    of our own and no msgspec struct: a compiler turns its fields into plain memory, and they are read at every step.
    """

    __slots__ = (
        "approx",
        "by",
        "comparison",
        "end",
        "high",
        "kind",
        "low",
        "period",
        "start",
        "subject",
        "unit",
        "unit_text",
        "value",
    )

    def __init__(
        self,
        start: int,
        end: int,
        kind: str,
        value: Figure | None = None,
        low: Figure | None = None,
        high: Figure | None = None,
        unit: str | None = None,
        unit_text: str | None = None,
        approx: str | None = None,
        by: tuple[str, ...] = (),
    ) -> None:
        self.start = start
        self.end = end
        self.kind = kind
        self.value = value
        self.low = low
        self.high = high
        self.unit = unit
        self.unit_text = unit_text
        self.approx = approx
        self.by = by
        self.subject: str | None = None
        self.period: Period | None = None
        self.comparison: Comparison | None = None
