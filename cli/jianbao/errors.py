"""The errors a user may meet: one small tree, the exit status on the class, the sentence built in one place."""

from __future__ import annotations

import re
from typing import Protocol

_UNSAFE = "[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"  # compiled when something is wrong
_LONGEST = 200


class JianbaoError(Exception):
    """What went wrong, and where: `place` is a file, or `file:line`. `status` is what the process ends with."""

    status = 1
    meaning = "something went wrong"

    def __init__(self, message: str, place: str = "") -> None:
        super().__init__(message)
        self.message, self.place = message, place


class Hint(JianbaoError):
    """Nothing is wrong, but somebody may be surprised."""

    status = 0
    meaning = "nothing is wrong"


class RejectedInput(JianbaoError):
    """A line that is no record, or one that contradicts itself: set aside, the rest goes on."""

    status = 1
    meaning = "some input was rejected, the rest was processed"


class WrongUsage(JianbaoError):
    """The command line, or what is on standard input, asks for something that is not there."""

    status = 2
    meaning = "wrong usage"


class BadInput(JianbaoError):
    """A rejected line with --strict: it stops everything."""

    status = 65
    meaning = "bad input, with --strict"


class NoInput(JianbaoError):
    """A FILE that is missing, unreadable or a folder, or standard input that is closed."""

    status = 66
    meaning = "a FILE is missing, unreadable or a folder (the others were processed), or standard input is closed"


class Fault(JianbaoError):
    """A fault of our own, outside any one record."""

    status = 70
    meaning = "an internal error, please report it"


class CannotCreate(JianbaoError):
    """The file of --output or --rejects."""

    status = 73
    meaning = "the file of --output or --rejects cannot be created"


class CannotWrite(JianbaoError):
    """Reading or writing failed half way: disk full, standard output closed."""

    status = 74
    meaning = "input/output error: disk full, standard output closed"


STATUSES: tuple[type[JianbaoError], ...] = (
    RejectedInput,
    WrongUsage,
    BadInput,
    NoInput,
    Fault,
    CannotCreate,
    CannotWrite,
)
"""What the man pages list; 0 and the signals are told there."""


class Tell(Protocol):
    """How an error that does not end the run is told: the app prints it and remembers its status."""

    def __call__(self, error: JianbaoError) -> None: ...


def visible(text: str, longest: int = _LONGEST) -> str:
    """`text` on one line and safe to print on a terminal: control and direction characters as escapes, shortened."""
    text = text if len(text) <= longest else text[: longest - 1] + "…"
    return re.sub(_UNSAFE, lambda m: f"\\x{ord(m[0]):02x}" if ord(m[0]) < 256 else f"\\u{ord(m[0]):04x}", text)


def sentence(command: str, error: JianbaoError) -> str:
    """`jianbao numbers: page.jsonl:17: not a JSON object: …`"""
    parts = [
        f"jianbao {command}".rstrip(),
        *([visible(error.place)] if error.place else []),
        visible(error.message, 400),
    ]
    return ": ".join(parts)


def reason(error: OSError) -> str:
    """What the system says, without its number."""
    return error.strerror or str(error)
