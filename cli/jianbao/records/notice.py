"""notice: a public notice read into fields, as a clerk would."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec

from ..text import Span
from .base import NUMBER, Figure, Origin, doc

NoticeKind = Literal[
    "loss",
    "seal",
    "deregistration",
    "liquidation",
    "capital-reduction",
    "merger",
    "division",
    "school",
    "claim-assignment",
    "auction",
    "tender",
    "award",
    "procurement",
    "land-offer",
    "land-result",
    "court",
    "expropriation",
    "time-limit",
    "appointment",
    "environment",
    "planning",
    "utilities",
    "road",
    "adoption",
    "found",
    "penalty",
    "recruitment",
    "lease",
    "correction",
    "apology",
    "obituary",
    "thanks",
    "other",
]


class Deadline(msgspec.Struct, kw_only=True, omit_defaults=True, gc=False):
    """A day or a stretch of days by which something has to be done."""

    date: Annotated[str | None, doc("ISO 8601; absent where it runs from a day that is not printed")] = None
    action: Annotated[str | None, doc("what has to be done, as printed")] = None
    basis: Annotated[str | None, doc("what it runs from, as printed")] = None
    text: Annotated[str, doc("the words, as printed")]


class Contact(msgspec.Struct, kw_only=True, omit_defaults=True, gc=False):
    """Whom to call."""

    name: Annotated[str | None, doc("the person, as printed")] = None
    phones: Annotated[list[str], doc("as a clerk writes them, blanks gone: 0744-8833293转801")]
    address: Annotated[str | None, doc("as printed")] = None


class Law(msgspec.Struct, kw_only=True, omit_defaults=True, gc=False):
    """A cited law, regulation or other normative text."""

    title: Annotated[str | None, doc("without 《》")] = None
    number: Annotated[str | None, doc("its document number, as printed, brackets repaired")] = None
    articles: Annotated[list[str], doc("as printed: 第十六条")]


class Amount(msgspec.Struct, kw_only=True, omit_defaults=True, gc=False):
    """A sum of money that the notice names."""

    text: Annotated[str, doc("as printed")]
    value: Annotated[Figure | None, doc("exact, in the currency's main unit", NUMBER)] = None
    unit: Annotated[str | None, doc("ISO 4217")] = None


class Check(msgspec.Struct, kw_only=True, omit_defaults=True, gc=False):
    """What a careful clerk would notice; it never changes a field."""

    rule: Annotated[str, doc("name of the check")]
    level: Annotated[Literal["error", "warning", "note"], doc("error, warning or note")]
    message: Annotated[str, doc("what was noticed")]
    source: Annotated[str | None, doc("law and article, or standard, it comes from")] = None


class Notice(msgspec.Struct, kw_only=True, omit_defaults=True, gc=False, tag_field="type", tag="notice"):
    """A public notice."""

    id: Annotated[str, doc("the parent's id and `/x1`; `#x1` straight after a document")]
    kind: Annotated[NoticeKind, doc("what sort of notice it is")]
    origin: Annotated[Origin, doc("where it stands in the source")]
    span: Annotated[Span, doc("characters of the text of the record it was found in, half-open")]
    title: Annotated[str | None, doc("as printed, without the blanks of line breaks")] = None
    number: Annotated[str | None, doc("the notice's own number, as printed where it cannot be decided")] = None
    issuer: Annotated[str | None, doc("who signs")] = None
    date: Annotated[str | None, doc("the day of the sign-off, ISO 8601")] = None
    deadlines: Annotated[list[Deadline], doc("days by which something has to be done")]
    contacts: Annotated[list[Contact], doc("whom to call; a phone without a person has `phones` only")]
    laws: Annotated[list[Law], doc("every cited normative text, with number and articles")]
    documents: Annotated[list[str], doc("other document numbers, blanks gone, brackets repaired")]
    amounts: Annotated[list[Amount], doc("sums of money")]
    fields: Annotated[dict[str, Any], doc("what the kind needs: uscc[], licence, counts[], parcels[], parties[] …")]
    evidence: Annotated[dict[str, Span], doc("path of a field -> its span in the text of the record it was read from")]
    checks: Annotated[list[Check], doc("what a careful clerk would notice")]
    item: Annotated[str | None, doc("id of the item it was found in")] = None
    by: Annotated[list[str] | None, doc("names of the rules that made it, with --explain")] = None
