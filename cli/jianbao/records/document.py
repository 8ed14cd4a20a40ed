"""document: one page, repaired, with every edit made."""

from __future__ import annotations

from typing import Annotated

import msgspec

from ..text import Certainty, Edit, Span
from .base import Origin, doc


class Doubt(msgspec.Struct, kw_only=True, omit_defaults=True, rename={"class_": "class"}, gc=False):
    """An edit that was not made."""

    span: Annotated[Span, doc("where it would be made, in characters of the source file")]
    before: Annotated[str, doc("what the source reads there")]
    after: Annotated[str | None, doc("what it may have been, where there is one reading")] = None
    readings: Annotated[list[str] | None, doc("what it may have been, where there are several readings")] = None
    class_: Annotated[str, doc("the kind of damage")]
    certainty: Annotated[Certainty | None, doc("how sure the rule is, where it has one reading")] = None
    bytes: Annotated[str | None, doc("the bytes that could not be decoded, in hex")] = None


class Document(msgspec.Struct, kw_only=True, omit_defaults=True, gc=False, tag_field="type", tag="document"):
    """One page of a source file, repaired: source text + edits = text, and back."""

    id: Annotated[str, doc("the source as given; from its second page on with `@` and the number of the page")]
    source: Annotated[str, doc("the path as given, `-` for standard input")]
    origin: Annotated[Origin, doc("the page's stretch of the source, its form feed included")]
    encoding: Annotated[str, doc("how the source was decoded; utf-8-sig: with a byte order mark")]
    page: Annotated[int, doc("number of the page in its file, from 1")]
    date: Annotated[str | None, doc("publication date, from --date")] = None
    text: Annotated[str, doc("the repaired text")]
    edits: Annotated[list[Edit], doc("every edit made, in order, spans in the source")]
    doubts: Annotated[list[Doubt], doc("edits that were not made: too unsure, or more than one reading")]
