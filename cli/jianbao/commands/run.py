"""One run of a command: every input, told apart, through the chain, to the output."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice

import msgspec

from ..errors import BadInput, Hint, JianbaoError, NoInput, RejectedInput, Tell, WrongUsage, visible
from ..records import Document, Parent, encode, encode_lines
from ..stream.reading import (
    STDIN,
    Source,
    as_object,
    begins_like_json,
    is_jsonl,
    lines,
    opened,
    pages,
    record_type,
    spelled,
)
from ..stream.writing import Output, Rejects, descriptor_named
from .chain import Chain, Incoming

_BATCH = 200
"""Records that are encoded at once."""


class Wiring(msgspec.Struct, frozen=True):
    """The common options: where from, where to, and what happens to what cannot be read."""

    files: tuple[str, ...] = ()
    from_: str | None = None
    encoding: str | None = None
    source: str | None = None
    output: str | None = None
    strict: bool = False
    rejects: str | None = None


class Run:
    """Reads inputs and hands their pages and lines on; `tell` hears of every error that does not end the run."""

    def __init__(self, wiring: Wiring, tell: Tell) -> None:
        self.wiring, self._tell = wiring, tell
        if wiring.encoding is not None:
            _known(wiring.encoding)
        if not wiring.files and _is_terminal(0):
            raise WrongUsage("nothing to read: name a FILE, or pipe something in (- reads from the terminal)")
        _nothing_lost(wiring)
        self.output = Output(wiring.output)
        self._rejects = Rejects(wiring.rejects)
        self._worst = 0

    def each(
        self,
        page: Callable[[Source], None],
        line: Callable[[bytes, str], None],
        last: Callable[[], None] = lambda: None,
    ) -> None:
        """Hands every text input to `page`, and every line of the others with its place to `line`.

        A line for which RejectedInput is raised is set aside. After `last` the output is committed.
        """
        try:
            self.output.open()
            for path in self.wiring.files or (STDIN,):
                try:
                    self._input(path, page, line)
                except (NoInput, WrongUsage) as error:
                    self._note(error)
            last()
            if self._worst > 1 and self.output.atomic:
                self._tell(Hint("not written, as not all input was read", self.wiring.output or ""))
            elif self._worst > 1:
                self.output.flush()
            else:
                self.output.commit()
        except JianbaoError:
            self.output.flush()  # what was found before is known: how much is seen must not hang on the buffer
            raise
        finally:
            self.output.abandon()
            self._rejects.close()

    def _input(self, path: str, page: Callable[[Source], None], line: Callable[[bytes, str], None]) -> None:
        name = spelled((self.wiring.source or path) if path == STDIN else path)
        with opened(path, name, self.output.idle) as source:
            if self.wiring.from_ == "jsonl" or (self.wiring.from_ is None and is_jsonl(source)):
                for number, data in lines(source):
                    try:
                        line(data, f"{source.path}:{number}")
                    except RejectedInput as error:
                        self._reject(error, data)
            else:
                if self.wiring.from_ is None and begins_like_json(source):
                    self._tell(
                        Hint(
                            "begins like JSON but not with a record: read as text (--from jsonl to insist)", source.path
                        )
                    )
                page(source)

    def _reject(self, error: RejectedInput, data: bytes) -> None:
        self._rejects.write(data)
        if self.wiring.strict:
            raise BadInput(error.message, error.place) from error
        self._note(error)

    @contextmanager
    def guarded(self, place: str) -> Iterator[None]:
        """A fault of our own costs the record it struck, never the rest, and reaches nobody as a traceback."""
        try:
            yield
        except (JianbaoError, OSError, MemoryError):
            raise
        except Exception as error:
            raise RejectedInput(f"internal error, please report it: {type(error).__name__}: {error}", place) from error

    @contextmanager
    def noted(self) -> Iterator[None]:
        """A page that is rejected has no line to set aside: it is told, and the next one is read."""
        try:
            yield
        except RejectedInput as error:
            if self.wiring.strict:
                raise BadInput(error.message, error.place) from error
            self._note(error)

    def _note(self, error: JianbaoError) -> None:
        self._worst = max(self._worst, error.status)
        self._tell(error)


class StageRun(Run):
    """A run of one of the five stages."""

    def __init__(self, wiring: Wiring, chain: Chain, tell: Tell, embed: str | None = None, keep: bool = False) -> None:
        super().__init__(wiring, tell)
        self._chain, self._keep = chain, keep
        self._embed = embed.encode() if embed else None

    def go(self) -> None:
        self.each(self._pages, self._line)

    def _pages(self, source: Source) -> None:
        for page in pages(source, self.wiring.encoding):
            with self.noted(), self.guarded(f"{source.path}: page {page.number}"):
                if self._chain.own.name == "clean":
                    for record in self._chain.own.run(page):
                        self.output.write(encode(record))
                else:
                    self._sink(self._chain.from_page(page))

    def _line(self, line: bytes, place: str) -> None:
        if type_of(line, place) not in self._chain.takes or (self._embed and self._embedded(line)):
            self.output.write(line)
            return
        taken = parent(line, place)
        with self.guarded(place):
            self._sink(self._chain.from_record(taken, lambda: line))

    def _sink(self, incoming: Iterator[Incoming]) -> None:
        output, run = self.output, self._chain.own.run
        for record, line in incoming:
            if self._embed:
                found = b",".join(map(encode, run(record)))
                output.write(_with_list(line(), self._embed, found))
                continue
            if self._keep:
                output.write(line())
            finds = run(record)
            while batch := list(islice(finds, _BATCH)):
                output.write_text(encode_lines(batch))

    def _embedded(self, line: bytes) -> bool:
        """Whether the record has the key already."""
        # a key may be spelt with escapes; only then, or where its name stands somewhere, the line is read
        if self._embed is None or (b'"' + self._embed + b'"' not in line and b"\\u" not in line):
            return False
        try:
            keys: dict[str, msgspec.Raw] = msgspec.json.decode(line, type=dict[str, msgspec.Raw])
        except (msgspec.DecodeError, UnicodeError, RecursionError):
            return False  # it will be rejected
        return self._embed.decode() in keys


class TextRun(Run):
    """`clean --text`: the repaired text alone; lines of records pass."""

    def __init__(self, wiring: Wiring, chain: Chain, tell: Tell) -> None:
        super().__init__(wiring, tell)
        self._chain = chain

    def go(self) -> None:
        self.each(self._pages, self._pass)

    def _pass(self, line: bytes, place: str) -> None:
        type_of(line, place)
        self.output.write(line)

    def _pages(self, source: Source) -> None:
        for page in pages(source, self.wiring.encoding):
            with self.noted(), self.guarded(f"{source.path}: page {page.number}"):
                for document in self._chain.own.run(page):
                    assert isinstance(document, Document)
                    self.output.write_text(document.text.encode("utf-8"))


def _with_list(line: bytes, key: bytes, found: bytes) -> bytes:
    """The line's bytes as they are, with `"key":[found]` before its last brace."""
    brace = line.rindex(b"}")
    return b"".join((line[:brace], b',"', key, b'":[', found, b"]", line[brace:]))


def type_of(line: bytes, place: str) -> str:
    """The type of a record. Raises RejectedInput for a line that is none."""
    found = record_type(line)
    if found is None:
        complaint = "not a JSON object" if as_object(line) is None else "not a record, it has no string `type`"
        raise RejectedInput(f"{complaint}: {_excerpt(line)}", place)
    return found


def parent(line: bytes, place: str) -> Parent:
    """A record that a stage takes. Raises RejectedInput where it lacks what a stage needs or contradicts itself."""
    try:
        found = msgspec.json.decode(line, type=Parent)
    except UnicodeError as error:
        raise RejectedInput("not UTF-8, which JSON Lines are (iconv converts other encodings)", place) from error
    except (msgspec.DecodeError, RecursionError) as error:
        raise RejectedInput(f"not a record of its type: {error}", place) from error
    if not found.fits():
        raise RejectedInput("text does not fit its edits", place)
    return found


def _excerpt(line: bytes) -> str:
    return visible(line[:200].decode("utf-8", "backslashreplace"), 60)


def _nothing_lost(wiring: Wiring) -> None:
    """The file of --rejects is made anew: it may be no input, and not the output. Raises WrongUsage."""
    path = wiring.rejects
    if path is None or descriptor_named(path) is not None or (os.path.exists(path) and not os.path.isfile(path)):
        return
    inputs = ("/dev/stdin" if name == STDIN else name for name in wiring.files or (STDIN,))
    for other in (*inputs, wiring.output or "/dev/stdout"):
        if _same(path, other):
            raise WrongUsage("--rejects would overwrite an input or the output", spelled(path))


def _same(path: str, other: str) -> bool:
    """Whether two names are of one file, or will be."""
    try:
        return os.path.samefile(path, other)
    except OSError:
        return os.path.realpath(path) == os.path.realpath(other)
    except ValueError:  # a NUL in a name
        return False


def _known(encoding: str) -> None:
    from ..stream.encodings import known

    try:
        known(encoding)
    except LookupError as error:
        raise WrongUsage(f"unknown encoding: {encoding}") from error


def _is_terminal(descriptor: int) -> bool:
    try:
        return os.isatty(descriptor)
    except OSError:
        return False


def terminal_width() -> int | None:
    """Columns of the terminal that standard output is; None where it is none."""
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns if os.isatty(1) else None
    except (OSError, AttributeError, ValueError):
        return None
