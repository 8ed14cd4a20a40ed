"""clean: repairs what text extraction broke."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from ..records import Document, Page
from ..text import Certainty
from .mend import View
from .repair import repair, settle
from .rules import RULES

TAKES = frozenset({"text"})
GIVES = "document"

__all__ = ["GIVES", "RULES", "TAKES", "Options", "fired", "run"]


class Options(msgspec.Struct, frozen=True):
    """`certainty`: from which on an edit is made; `date`: the publication date, ISO 8601."""

    certainty: Certainty = "medium"
    date: str | None = None


def run(page: Page, options: Options) -> Iterator[Document]:
    """The repaired page: its text with every edit that was made, and the doubts about what was not."""
    text, edits, doubts = repair(page.text, page.start, RULES, options.certainty)
    doubts += page.doubts
    doubts.sort(key=lambda doubt: doubt.span)
    yield Document(
        id=page.id,
        source=page.source,
        origin=page.origin,
        encoding=page.encoding,
        page=page.number,
        date=options.date,
        text=text,
        edits=edits,
        doubts=doubts,
    )


def fired(text: str) -> set[str]:
    """The names of the rules that have something to say about a little text, as an edit or as a doubt."""
    made, unmade = settle(View(text), RULES)
    return {rule.name for rule, _ in made + unmade}
