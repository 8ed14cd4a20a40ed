"""item: an article, brief, photo, notice … of a page."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from ..text import Edit, Span
from .base import Origin, doc

ItemKind = Literal["article", "brief", "photo", "notice", "advert", "furniture", "other"]
Role = Literal[
    "kicker",
    "headline",
    "deck",
    "byline",
    "dateline",
    "highlight",
    "lead",
    "section-head",
    "body",
    "caption",
    "credit",
    "jump",
    "table",
    "notice-title",
    "notice-body",
    "signoff",
    "date",
    "contact",
    "furniture",
]


class Person(msgspec.Struct, kw_only=True, omit_defaults=True, gc=False):
    """Somebody named in a byline, a dateline or a credit."""

    name: Annotated[str, doc("the name, as printed")]
    role: Annotated[str | None, doc("记者, 通讯员, 特约记者 …, as printed")] = None
    agency: Annotated[str | None, doc("the agency or paper the person writes for, as printed")] = None


class Dateline(msgspec.Struct, kw_only=True, omit_defaults=True, gc=False):
    """Agency, place and day that a story was filed from."""

    agency: Annotated[str | None, doc("新华社, 本报, 中新网 …, as printed")] = None
    place: Annotated[str | None, doc("as printed")] = None
    date: Annotated[str | None, doc("ISO 8601; `--11-27` where nothing tells the year")] = None
    position: Annotated[Literal["head", "end"], doc("head: opens the text; end: closes it")]


class Line(msgspec.Struct, gc=False):
    """What a line of an item is."""

    role: Annotated[Role, doc("the role of the line")]
    span: Annotated[Span, doc("characters of the item's text, half-open")]


class Item(msgspec.Struct, kw_only=True, omit_defaults=True, gc=False, tag_field="type", tag="item"):
    """One item of a page. The items of a page tile it: every non-blank character is in exactly one."""

    id: Annotated[str, doc("the document's id, `#`, and the item's number on its page")]
    kind: Annotated[ItemKind, doc("article, brief, photo, notice, advert, furniture or other")]
    source: Annotated[str, doc("the path as given, `-` for standard input")]
    origin: Annotated[Origin, doc("where the item stands in the source, without blanks at its edges")]
    page: Annotated[int | None, doc("number of the page in its file, from 1")] = None
    kicker: Annotated[str | None, doc("引题: the line above the headline")] = None
    headline: Annotated[
        str | None, doc("主题, one string without the blanks of line breaks; a continuation has none")
    ] = None
    deck: Annotated[list[str], doc("副题: the lines below the headline")]
    highlights: Annotated[list[str], doc("提要: sentences set apart before the text")]
    byline: Annotated[list[Person], doc("reporters and correspondents, those named in the dateline included")]
    dateline: Annotated[Dateline | None, doc("电头: agency, place and day")] = None
    date: Annotated[str | None, doc("the day of the item, ISO 8601")] = None
    date_basis: Annotated[
        Literal["printed", "page", "option"] | None,
        doc("printed: with its year; page: the year is the page's; option: from --date"),
    ] = None
    photographer: Annotated[list[str], doc("who took the pictures")]
    sections: Annotated[list[str], doc("小标题: section heads, run-in heads may be among them")]
    continued_from: Annotated[str | None, doc("label of the page the item began on (上接…版)")] = None
    continued_on: Annotated[str | None, doc("label of the page the item goes on on (下转…版)")] = None
    text: Annotated[str, doc("the whole item, repaired; spans count in it")]
    body: Annotated[str, doc("the running text: the lines `lead` and `body`, joined by LF")]
    lines: Annotated[list[Line], doc("the role of each line, with its span in `text`")]
    edits: Annotated[list[Edit], doc("the edits made inside the item, spans in the source")]
