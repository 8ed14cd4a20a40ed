"""Inputs: told apart into text and JSON Lines, read page by page or line by line."""

from __future__ import annotations

import errno
import os
import select
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import msgspec

from ..errors import CannotWrite, NoInput, WrongUsage, reason
from ..records import Page

CHUNK = 1 << 18
STDIN = "-"
_BLANK = b" \t\r\n\x0b\x0c"


class Head(msgspec.Struct, gc=False):
    """All that is looked at of a record that passes: it must be an object with a string `type`."""

    type: str


class Source:
    """An open input: its bytes, some of which may have been looked at already.

    `idle` is called before a read that may have to wait, so that what has been found so far is seen downstream.
    """

    def __init__(self, descriptor: int, name: str, path: str, idle: Callable[[int], None]) -> None:
        self._descriptor, self._idle = descriptor, idle
        self.name = name
        """what ids call it"""
        self.path = path
        """what error messages call it"""
        self._ahead: list[bytes] = []
        self.ended = False

    def _read(self) -> bytes:
        self._idle(self._descriptor)
        try:
            data = self._next()
        except OSError as error:
            if error.errno == errno.EBADF:
                raise NoInput("standard input is closed") from error
            raise CannotWrite(f"cannot read: {reason(error)}", self.path) from error
        self.ended = not data
        return data

    def _next(self) -> bytes:
        while True:
            try:
                return os.read(self._descriptor, CHUNK)
            except BlockingIOError:  # somebody made our standard input non-blocking: wait until there is more
                select.select((self._descriptor,), (), ())

    def peek(self, enough: Callable[[bytes], bool]) -> bytes:
        """The first bytes, until a piece is `enough` (it is shown each piece once, in order) or all; they are not taken."""
        satisfied = any(enough(piece) for piece in self._ahead)
        while not satisfied and not self.ended:
            piece = self._read()
            if piece:
                self._ahead.append(piece)
                satisfied = enough(piece)
        return b"".join(self._ahead)

    def chunks(self) -> Iterator[bytes]:
        """All bytes, as they come."""
        while self._ahead:
            yield self._ahead.pop(0)
        while not self.ended:
            data = self._read()
            if data:
                yield data


def spelled(path: str) -> str:
    """A name as records hold it: UTF-8 whatever the locale; what is no UTF-8 in it is U+FFFD, as in a text."""
    return os.fsencode(path).decode("utf-8", "replace")


@contextmanager
def opened(path: str, name: str, idle: Callable[[int], None]) -> Iterator[Source]:
    """The input `path` (`-`: standard input), called `name` in ids. Raises NoInput."""
    if path == STDIN:
        yield Source(0, name, "standard input" if name == STDIN else name, idle)
        return
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise NoInput(reason(error) if isinstance(error, OSError) else str(error), path or "''") from error
    try:
        if os.path.isdir(path):
            raise NoInput("is a folder", path)
        yield Source(descriptor, name, path, idle)
    finally:
        os.close(descriptor)


def is_jsonl(source: Source) -> bool:
    """Whether the first non-blank line is an object with a string `type`. Empty input is text.

    Raises WrongUsage where that line is only `{` or `[`: pretty-printed JSON.
    """
    line = _first_line(source)
    if line.strip() in (b"{", b"["):
        raise WrongUsage(
            "pretty-printed JSON is not JSON Lines: put one record on a line, for example with `jq -c .`", source.path
        )
    return line.lstrip()[:1] == b"{" and record_type(line) is not None


def begins_like_json(source: Source) -> bool:
    """Whether an input that is no JSON Lines begins as if it were meant to be: `{"` or `[{"` open no Chinese text."""
    return _first_line(source).lstrip().startswith((b'{"', b'[{"'))


def record_type(line: bytes) -> str | None:
    """The `type` of a line that is an object with a string `type`; None for any other line."""
    try:
        return msgspec.json.decode(line, type=Head).type
    except msgspec.ValidationError:
        return None
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        kind = (as_object(line) or {}).get("type")
        return kind if isinstance(kind, str) else None


def as_object(line: bytes) -> dict[str, Any] | None:
    """A line read leniently, if it is an object: one that just passes may hold lone surrogates, which a strict reader refuses."""
    import json  # late: hardly any line gets here

    try:
        record = json.loads(line.decode("utf-8"))  # bytes it would take for UTF-16 too
    except (ValueError, RecursionError):
        return None
    return record if isinstance(record, dict) else None


def _first_line(source: Source) -> bytes:
    """The first non-blank line without its end; its first bytes are enough where it cannot be JSON."""
    started = False  # whether the line has begun, and may be JSON

    def enough(piece: bytes) -> bool:
        nonlocal started
        if not started:
            piece = piece.lstrip(_BLANK + b"\xef\xbb\xbf")
            started = piece[:1] in (b"{", b"[")
        return bool(piece) and (not started or b"\n" in piece)

    text = _unmarked(source.peek(enough))
    blank = len(text) - len(text.lstrip(_BLANK))
    start = text.rfind(b"\n", 0, blank) + 1
    end = text.find(b"\n", blank)
    return text[start:] if end < 0 else text[start:end]


def _unmarked(data: bytes) -> bytes:
    return data[3:] if data.startswith(b"\xef\xbb\xbf") else data


def lines(source: Source) -> Iterator[tuple[int, bytes]]:
    """(number from 1, line without its LF) of every line that is not blank. A byte order mark is not part of the first."""
    rest: list[bytes] = []
    number = 0
    first = True
    for data in source.chunks():
        if first and sum(map(len, rest)) + len(data) >= 3:
            data, rest, first = _unmarked(b"".join(rest) + data), [], False
        cut = data.rfind(b"\n")
        if cut < 0:
            rest.append(data)
            continue
        whole = b"".join((*rest, data[:cut]))
        rest = [data[cut + 1 :]]
        for line in whole.split(b"\n"):
            number += 1
            if line and not line.isspace():
                yield number, line
    line = b"".join(rest)
    if line and not line.isspace():
        yield number + 1, line


def pages(source: Source, encoding: str | None) -> Iterator[Page]:
    """The pages of a text: a form feed ends one and belongs to it, and none follows a last one."""
    from .encodings import HEAD, Decoder, settle  # only text needs them

    seen = 0

    def enough(piece: bytes) -> bool:
        nonlocal seen
        seen += len(piece)
        return seen >= HEAD

    settled = settle(source.peek(enough)[:HEAD], encoding)
    decoder = Decoder(settled)
    waiting: list[str] = []
    number, start = 1, 0

    def page(text: str) -> Page:
        nonlocal number, start
        made = Page(source=source.name, number=number, start=start, text=text, encoding=settled.name)
        end = start + len(text)
        made.undecodable = [bad for bad in decoder.undecodable if bad[0] < end]
        decoder.undecodable = decoder.undecodable[len(made.undecodable) :]
        number, start = number + 1, end
        return made

    for data in source.chunks():
        *ended, rest = decoder.decode(data).split("\f")
        for text in ended:
            yield page("".join((*waiting, text, "\f")))
            waiting = []
        waiting.append(rest)
    *ended, rest = decoder.decode(b"", final=True).split("\f")
    for text in ended:
        yield page("".join((*waiting, text, "\f")))
        waiting = []
    text = "".join((*waiting, rest))
    if text:
        yield page(text)
