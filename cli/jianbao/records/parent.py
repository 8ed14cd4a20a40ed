"""What a stage reads: a page of text, or a record of an earlier stage with what it needs of it."""

from __future__ import annotations

import msgspec

from ..text import Edit, Span, Traced, growth
from .base import Origin
from .document import Document, Doubt
from .item import Item, Line


class Page(msgspec.Struct, kw_only=True, gc=False):
    """One decoded page of a source file: what `clean` takes. No record: it is never written."""

    source: str
    number: int
    start: int
    """where the page begins, in characters of the decoded file"""
    text: str
    """its form feed included"""
    encoding: str
    undecodable: list[tuple[int, bytes]] = []
    """characters of the file that stand for a byte which could not be decoded, with that byte"""

    @property
    def id(self) -> str:
        """The source; from its second page on with `@` and the number of the page."""
        return self.source if self.number == 1 else f"{self.source}@{self.number}"

    @property
    def origin(self) -> Origin:
        """The page's stretch of the source."""
        return Origin(self.source, (self.start, self.start + len(self.text)))

    @property
    def doubts(self) -> list[Doubt]:
        """One for each byte that could not be decoded; a U+FFFD stands for it in the source."""
        return [
            Doubt(span=(at, at + 1), before="\ufffd", class_="undecodable", bytes=byte.hex())
            for at, byte in self.undecodable
        ]


class Parent(msgspec.Struct, kw_only=True, gc=False):
    """A record that finds are read from, with the fields that stages look at. Only `type` and `text` must be there."""

    type: str
    text: str
    id: str | None = None
    source: str | None = None
    origin: Origin | None = None
    page: int | None = None
    encoding: str | None = None
    kind: str | None = None
    date: str | None = None
    headline: str | None = None
    lines: list[Line] = []
    edits: list[Edit] = []

    def __post_init__(self) -> None:
        """A `date` that is no real day of the calendar (`2020-13-45`, `--11-27`) is as good as none; a day with a time is the day."""
        if self.date is not None:
            self.date = _day(self.date)

    @property
    def name(self) -> str:
        """The id, else the source, else `-`: what ids of finds begin with."""
        return self.id or self.source or "-"

    @property
    def source_name(self) -> str:
        """The file it leads back to."""
        return self.origin.source if self.origin else self.source or self.id or "-"

    @property
    def start(self) -> int:
        """Where its text begins in the source; 0 without `origin`."""
        return self.origin.span[0] if self.origin else 0

    def traced(self) -> Traced:
        """Its text with the way back to the source."""
        return Traced(self.text, self.edits, self.start)

    def find_prefix(self, letter: str) -> str:
        """What the ids of its finds begin with: `ID/n` after an item, `ID#n` straight after a document."""
        return f"{self.name}{'/' if self.type == 'item' else '#'}{letter}"

    @property
    def item(self) -> str | None:
        """The id of the item that finds in it name."""
        return self.id if self.type == "item" else None

    def fits(self) -> bool:
        """Whether the text has the length that its origin and edits make. One with neither always fits."""
        if self.origin is None and not self.edits:
            return True
        start, end = self.origin.span if self.origin else (0, len(self.text) - growth(self.edits))
        behind = start
        for edit in self.edits:
            begin, stop = edit.span
            if begin < behind or stop < begin or stop > end or stop - begin != len(edit.before):
                return False
            behind = stop
        return len(self.text) == end - start + growth(self.edits) and 0 <= start <= end


def _day(words: str) -> str | None:
    """The day, ISO 8601, that `words` are or begin with before a `T`; None if they are none."""
    from datetime import date  # late: most records have no date

    day = words.partition("T")[0]
    try:
        return day if date.fromisoformat(day).isoformat() == day else None
    except ValueError:
        return None


def parent_of(record: Document | Item | Page) -> Parent:
    """A record just made, as the next stage reads it. A page read as it stands is a document without edits."""
    if isinstance(record, Item):
        return Parent(
            type="item",
            text=record.text,
            id=record.id,
            source=record.source,
            origin=record.origin,
            page=record.page,
            kind=record.kind,
            date=record.date,
            headline=record.headline,
            lines=record.lines,
            edits=record.edits,
        )
    return Parent(
        type="document",
        text=record.text,
        id=record.id,
        source=record.source,
        origin=record.origin,
        page=record.number if isinstance(record, Page) else record.page,
        encoding=record.encoding,
        date=None if isinstance(record, Page) else record.date,
        edits=[] if isinstance(record, Page) else record.edits,
    )


__all__ = ["Page", "Parent", "Span", "parent_of"]
