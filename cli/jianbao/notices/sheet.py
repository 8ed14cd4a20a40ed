"""The sheet: one notice while it is being read, and the places its values were read from."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..records import Amount, Contact, Deadline, Law, NoticeKind
from ..text import Span, trim
from ..text.patterns import Pattern
from .widths import fold, tidy

_LINE = re.compile(r"[^\r\n\f]+")


class Sheet:
    """One notice and what has been read of it so far.

    All spans count in `text`, half-open. `plain` is the text with its widths folded, character for character, so that
    a pattern needs one form of each mark; `open` is `plain` with everything that has been read as an identifier
    painted over, so that no later reader takes its digits for a date, a phone or a sum.
    """

    __slots__ = (
        "amounts",
        "body",
        "by",
        "contacts",
        "date",
        "deadlines",
        "documents",
        "evidence",
        "fields",
        "issuer",
        "kind",
        "laws",
        "lines",
        "number",
        "open",
        "phones",
        "plain",
        "published",
        "signed",
        "start",
        "text",
        "title",
    )

    def __init__(self, text: str, start: int = 0, published: str | None = None) -> None:
        self.text = text
        self.start = start
        """where it begins in the text of the record it was found in"""
        self.published = published
        """the day of the page, where that is known; only days without a year are resolved against it"""
        self.plain = fold(text)
        self.open = self.plain
        self.lines: list[Span] = [
            line for match in _LINE.finditer(text) if (line := trim(text, match.span()))[0] < line[1]
        ]
        self.body = 0
        """where the title ends"""
        self.signed = len(text)
        """where the sign-off begins"""
        self.kind: NoticeKind = "other"
        self.title: str | None = None
        self.number: str | None = None
        self.issuer: str | None = None
        self.date: str | None = None
        self.deadlines: list[Deadline] = []
        self.contacts: list[Contact] = []
        self.phones: list[tuple[Span, list[str]]] = []
        self.laws: list[Law] = []
        self.documents: list[str] = []
        self.amounts: list[Amount] = []
        self.fields: dict[str, object] = {}
        self.evidence: dict[str, Span] = {}
        self.by: dict[str, None] = {}

    def saw(self, path: str, span: Span, rule: str) -> None:
        """Notes that the value at `path` was read from `span`, by `rule`."""
        self.place(path, span)
        self.by[rule] = None

    def place(self, path: str, span: Span) -> None:
        """Notes where the value at `path` was read, under a rule that is noted already."""
        self.evidence[path] = (span[0] + self.start, span[1] + self.start)

    def put(self, key: str, value: object, span: Span, rule: str) -> None:
        """Fills a field of the kind, the first time that it is read."""
        if key not in self.fields:
            self.fields[key] = value
            self.saw(f"fields.{key}", span, rule)

    def first(self, key: str, pattern: Pattern, rule: str) -> None:
        """Fills a field with the group `value` of the first match of a pattern in the body, as printed."""
        if match := pattern.search(self.plain, self.body):
            span = trim(self.text, match.span("value"))
            self.put(key, tidy(self.text[slice(*span)]), span, rule)

    def paint(self, spans: Iterable[Span]) -> None:
        """Paints over what must not be read again. O(characters) for all `spans` together, which may not overlap."""
        pieces: list[str] = []
        behind = 0
        for begin, end in sorted(spans):
            if begin >= behind:
                pieces += (self.open[behind:begin], "\0" * (end - begin))
                behind = end
        pieces.append(self.open[behind:])
        self.open = "".join(pieces)
