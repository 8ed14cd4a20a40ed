"""What stands between the input and a command's own stage: text is cleaned and split, a document is split."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any, NamedTuple

import msgspec

from ..records import Page, Parent, encode, parent_of

PACKAGE = __package__.rpartition(".")[0]


class Incoming(NamedTuple):
    """A record on its way into a command's own stage, and the bytes of its line, made when they are asked for."""

    parent: Parent
    line: Callable[[], bytes]


class Step:
    """One stage with the options it runs under; imported when it is needed."""

    def __init__(self, name: str, **options: Any) -> None:
        self.name = name
        self._given = options
        self._ready: Any = None

    def run(self, record: Any) -> Iterator[msgspec.Struct]:
        """What the stage makes of one record."""
        if self._ready is None:
            module = import_module(f"{PACKAGE}.{self.name}")
            options = module.Options(**self._given)
            self._ready = lambda record: module.run(record, options)
        found: Iterator[msgspec.Struct] = self._ready(record)
        return found

    def takes(self) -> frozenset[str]:
        """Types of the records that the stage takes; text is none of them."""
        return frozenset(import_module(f"{PACKAGE}.{self.name}").TAKES) - {"text"}


class Chain:
    """A command's own stage and the stages on the way to it."""

    def __init__(self, own: Step, date: str | None, raw: bool = False) -> None:
        self.own = own
        self._date = date
        self._clean = None if raw or own.name == "clean" else Step("clean", date=date)
        self._split = None if raw or own.name in ("clean", "split") else Step("split", date=date)
        self.takes = own.takes()

    def from_page(self, page: Page) -> Iterator[Incoming]:
        """A page of text, cleaned and split as the own stage wants it."""
        if self._clean is None:
            parent = parent_of(page)
            yield Incoming(parent, lambda: encode(_as_document(page, self._date)))
            return
        for document in self._clean.run(page):
            yield from self.from_record(parent_of(document), lambda document=document: encode(document))  # type: ignore[misc,arg-type]

    def from_record(self, parent: Parent, line: Callable[[], bytes]) -> Iterator[Incoming]:
        """A record of a type that the own stage takes; a document is split if need be."""
        if self._split is None or parent.type != "document":
            yield Incoming(parent, line)
            return
        for item in self._split.run(parent):
            yield Incoming(parent_of(item), lambda item=item: encode(item))  # type: ignore[misc,arg-type]


def _as_document(page: Page, date: str | None) -> msgspec.Struct:
    """A page read as it stands, as the record that -k and -e write."""
    from ..records import Document

    return Document(
        id=page.id,
        source=page.source,
        origin=page.origin,
        encoding=page.encoding,
        page=page.number,
        date=date,
        text=page.text,
        edits=[],
        doubts=page.doubts,
    )
