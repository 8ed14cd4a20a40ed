"""number: one numeric fact: which indicator, what value, in which unit, when, compared with what."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from ..text import Span
from .base import Figure, Origin, doc

NumberKind = Literal[
    "money",
    "percent",
    "percentage-point",
    "count",
    "measure",
    "duration",
    "date",
    "period",
    "time",
    "ordinal",
    "rank",
    "ratio",
    "age",
    "number",
    "phone",
    "document-number",
    "identifier",
]
Approx = Literal["about", "over", "at-least", "nearly", "under", "at-most", "several"]


class Period(msgspec.Struct, kw_only=True, omit_defaults=True, gc=False):
    """When a figure holds."""

    text: Annotated[str, doc("the words, as printed")]
    start: Annotated[str | None, doc("first day, ISO 8601; absent where open or not told")] = None
    end: Annotated[str | None, doc("last day, ISO 8601; absent where open")] = None


class Comparison(msgspec.Struct, kw_only=True, omit_defaults=True, gc=False):
    """What a change is a change against."""

    basis: Annotated[
        Literal["year-on-year", "period-on-period", "against"] | None,
        doc("year-on-year: 同比; period-on-period: 环比; against: 较, 比 something"),
    ] = None
    against: Annotated[str | None, doc("what 较 or 比 names, as printed")] = None
    direction: Annotated[Literal["up", "down", "flat"] | None, doc("up, down or flat")] = None


class Number(msgspec.Struct, omit_defaults=True, gc=False, tag_field="type", tag="number"):
    """One numeral with its unit and the words that bound it."""

    id: Annotated[str, doc("the parent's id and `/n1`, `/n2` …; `#n1` straight after a document")]
    kind: Annotated[NumberKind, doc("what sort of figure it is")]
    origin: Annotated[Origin, doc("where it stands in the source")]
    span: Annotated[Span, doc("characters of the text of the record it was found in, half-open")]
    text: Annotated[str, doc("the expression with its unit and bounding words, as repaired")]
    value: Annotated[Figure | None, doc("exact, in base units; dates and periods as ISO 8601 strings")] = None
    low: Annotated[Figure | None, doc("the lower bound that the words state; first day of dates and periods")] = None
    high: Annotated[Figure | None, doc("the upper bound that the words state; last day of dates and periods")] = None
    unit: Annotated[str | None, doc("ISO 4217, `%`, `pp`, a classifier as printed, or a base unit")] = None
    unit_text: Annotated[str | None, doc("the unit as printed")] = None
    approx: Annotated[Approx | None, doc("what the bounding words say")] = None
    subject: Annotated[str | None, doc("the indicator or the counted noun, as printed")] = None
    period: Annotated[Period | None, doc("when the figure holds")] = None
    comparison: Annotated[Comparison | None, doc("what a change is measured against")] = None
    item: Annotated[str | None, doc("id of the item it was found in")] = None
    by: Annotated[list[str] | None, doc("names of the rules that made it, with --explain")] = None
