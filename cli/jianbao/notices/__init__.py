"""notices: public notices read into fields, as a clerk would.

A notice is read by one reader after the other, each of which knows one subject and fills a `Sheet`; `READERS` is their
order. Nothing is told that is not printed, and every value has the place it was read from.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from ..records import Notice, Origin, Parent
from ..rule import Rule
from ..tables import grids
from ..text.patterns import Pattern
from . import amounts, contacts, deadlines, documents, kinds, laws, parts, phones, signoff, title
from .fields import cases, codes, companies, losses, lots, outages, parcels, posts, sales, terms
from .sheet import Sheet

TAKES = frozenset({"document", "item"})
GIVES = "notice"

# In the order of the readers that hold them.
RULES: tuple[Rule[Pattern] | Rule[str], ...] = (
    *parts.RULES,
    *title.RULES,
    *kinds.RULES,
    *laws.RULES,
    *documents.RULES,
    *codes.RULES,
    *phones.RULES,
    *signoff.RULES,
    *contacts.RULES,
    *deadlines.RULES,
    *amounts.RULES,
    *losses.RULES,
    *cases.RULES,
    *companies.RULES,
    *outages.RULES,
    *sales.RULES,
    *parcels.RULES,
    *lots.RULES,
    *posts.RULES,
    *terms.RULES,
)


class Options(msgspec.Struct, frozen=True):
    """`date`: the publication date, ISO 8601, when nothing nearer tells; `explain`: fill `by`."""

    date: str | None = None
    explain: bool = False


def run(parent: Parent, options: Options) -> Iterator[Notice]:
    """The notices of one record, in order: of an item that is no notice none, of a document its text as one notice."""
    if (parent.type == "item" and parent.kind != "notice") or not parent.text.strip():
        return
    traced = parent.traced()
    prefix = parent.find_prefix("x")
    published = parent.date or options.date
    for number, sheet in enumerate(parts.sheets(parent.text, published), 1):
        read(sheet)
        span = (sheet.start, sheet.start + len(sheet.text))
        yield Notice(
            id=f"{prefix}{number}",
            kind=sheet.kind,
            origin=Origin(parent.source_name, traced.to_source(span)),
            span=span,
            title=sheet.title,
            number=sheet.number,
            issuer=sheet.issuer,
            date=sheet.date,
            deadlines=sheet.deadlines,
            contacts=sheet.contacts,
            laws=sheet.laws,
            documents=sheet.documents,
            amounts=sheet.amounts,
            fields=sheet.fields,
            evidence=sheet.evidence,
            checks=[],
            item=parent.item,
            by=list(sheet.by) if options.explain else None,
        )


def read(sheet: Sheet) -> None:
    """Reads one notice. The order matters: a kind is told by the title, and what is an identifier must be painted over
    before anything looks for days, phones and sums."""
    if sheet.title is None:
        title.read(sheet)
    kinds.read(sheet)
    laws.read(sheet)
    documents.read(sheet)
    codes.read(sheet)
    phones.read(sheet)
    signoff.read(sheet)
    contacts.read(sheet)
    tables = grids(sheet.text)
    losses.read(sheet)
    cases.read(sheet)
    companies.read(sheet)
    outages.read(sheet)
    signoff.read_opening(sheet)
    deadlines.read(sheet)
    amounts.read(sheet, tables)
    sales.read(sheet, tables)
    parcels.read(sheet)
    lots.read(sheet)
    posts.read(sheet)
    terms.read(sheet)


def fired(text: str) -> set[str]:
    """Names of the rules that fire on a little text, read as one notice."""
    parent = Parent(type="document", text=text)
    return {name for notice in run(parent, Options(explain=True)) for name in notice.by or ()}
