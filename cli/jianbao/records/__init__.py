"""The record types, each declared once: key order, what is left out, schema and documentation follow from it."""

import msgspec

from .base import Figure, Origin, doc, encode, encode_lines, figure
from .document import Document, Doubt
from .item import Dateline, Item, ItemKind, Line, Person, Role
from .notice import Amount, Check, Contact, Deadline, Law, Notice, NoticeKind
from .number import Approx, Comparison, Number, NumberKind, Period
from .parent import Page, Parent, parent_of
from .table import Bound, Cell, Column, Table

TYPES: dict[str, type[msgspec.Struct]] = {
    "document": Document,
    "item": Item,
    "table": Table,
    "number": Number,
    "notice": Notice,
}

__all__ = [
    "TYPES",
    "Amount",
    "Approx",
    "Bound",
    "Cell",
    "Check",
    "Column",
    "Comparison",
    "Contact",
    "Dateline",
    "Deadline",
    "Document",
    "Doubt",
    "Figure",
    "Item",
    "ItemKind",
    "Law",
    "Line",
    "Notice",
    "NoticeKind",
    "Number",
    "NumberKind",
    "Origin",
    "Page",
    "Parent",
    "Period",
    "Person",
    "Role",
    "Table",
    "doc",
    "encode",
    "encode_lines",
    "figure",
    "parent_of",
]
