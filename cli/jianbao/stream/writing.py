"""Outputs: a buffer of our own, files that are there whole or not at all, and what was rejected."""

from __future__ import annotations

import errno
import os
import select
import stat
from contextlib import suppress

from ..errors import CannotCreate, CannotWrite, reason

BUFFER = 1 << 16
STDOUT = 1


def write_all(descriptor: int, data: bytes | bytearray, place: str) -> None:
    """Writes everything. Raises BrokenPipeError when the reader has gone, CannotWrite for all else."""
    view = memoryview(data)
    while view:
        try:
            view = view[os.write(descriptor, view) :]
        except BrokenPipeError:
            raise
        except BlockingIOError:  # somebody made our standard output non-blocking: wait until it takes more
            select.select((), (descriptor,), ())
        except OSError as error:
            closed = error.errno == errno.EBADF and descriptor == STDOUT
            raise CannotWrite(
                "standard output is closed" if closed else f"cannot write: {reason(error)}", "" if closed else place
            ) from error


def ready(descriptor: int) -> bool:
    """Whether a read from `descriptor` would give something at once (files always do)."""
    try:
        return bool(select.select((descriptor,), (), (), 0)[0])
    except (OSError, ValueError):
        return True


def descriptor_named(path: str) -> int | None:
    """The open descriptor that /dev/stdout, or /dev/fd/63 as the shell writes for `>(…)`, is another name of.

    It is written through a duplicate: opened anew, a file would be written over from its start, or replaced.
    """
    if path in ("/dev/stdout", "/dev/stderr"):
        return STDOUT if path.endswith("out") else 2
    folder, _, number = path.rpartition("/")
    named = folder in ("/dev/fd", "/proc/self/fd") and number.isascii() and number.isdigit()
    return int(number) if named else None


class Output:
    """Standard output, or the file of --output.

    A regular file is written under a temporary name beside it and renamed into place by `commit`; without that nothing
    of it is left. Anything else (a pipe, a device, a descriptor) is written as it is.
    """

    def __init__(self, path: str | None = None) -> None:
        self._buffer = bytearray()
        self._path = None if path == "-" else path
        self._temporary: str | None = None
        self._place = self._path or "standard output"
        self._descriptor = STDOUT

    def open(self) -> Output:
        """Opens the file of --output. From here on `abandon` must be called, whatever happens. Raises CannotCreate."""
        if self._path is not None:
            try:
                self._open(self._path)
            except (OSError, ValueError, OverflowError) as error:
                raise CannotCreate(reason(error) if isinstance(error, OSError) else str(error), self._path) from error
        return self

    @property
    def atomic(self) -> bool:
        """Whether it is a file that is there whole or not at all."""
        return self._temporary is not None

    def _open(self, path: str) -> None:
        named = descriptor_named(path)
        if named is not None:
            self._descriptor = os.dup(named)
            return
        path = os.path.realpath(path)  # a link stays a link to the new file
        try:
            mode: int | None = os.stat(path).st_mode
        except FileNotFoundError:
            mode = None
        if mode is not None and not stat.S_ISREG(mode):
            self._descriptor = os.open(path, os.O_WRONLY | os.O_CLOEXEC)
            return
        if mode is not None and not os.access(path, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        folder, name = os.path.split(path)
        # 40 characters, 160 bytes at most: a name may be as long as the file system takes, and this one is longer
        temporary = os.path.join(folder, f".{name[:40]}.{os.urandom(6).hex()}.tmp")
        self._target, self._temporary = path, temporary  # known before it is there: a signal may come at any moment
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC
        self._descriptor = os.open(temporary, flags, 0o666 if mode is None else 0o600)
        if mode is not None:
            os.fchmod(self._descriptor, stat.S_IMODE(mode))

    def write(self, line: bytes) -> None:
        """One record, without its line end."""
        buffer = self._buffer
        buffer += line
        buffer += b"\n"
        if len(buffer) >= BUFFER:
            self.flush()

    def write_text(self, data: bytes) -> None:
        """Bytes as they are."""
        self._buffer += data
        if len(self._buffer) >= BUFFER:
            self.flush()

    def flush(self) -> None:
        """What is in the buffer goes out."""
        if self._buffer:
            data, self._buffer = self._buffer, bytearray()
            write_all(self._descriptor, data, self._place)

    def idle(self, descriptor: int) -> None:
        """Called before a read: where that has to wait, what has been found is written now."""
        if self._buffer and not ready(descriptor):
            self.flush()

    def commit(self) -> None:
        """Everything is written; a file stands in its place. Raises CannotWrite."""
        self.flush()
        if self._temporary is not None:
            try:
                descriptor, self._descriptor = self._descriptor, STDOUT  # whatever close says, it is closed
                os.close(descriptor)
                os.replace(self._temporary, self._target)
            except OSError as error:
                raise CannotWrite(f"cannot write: {reason(error)}", self._place) from error
            self._temporary = None

    def abandon(self) -> None:
        """What is not committed is gone. Never raises."""
        self._buffer = bytearray()
        if self._descriptor != STDOUT:
            with suppress(OSError):
                os.close(self._descriptor)
            self._descriptor = STDOUT
        if self._temporary is not None:
            temporary, self._temporary = self._temporary, None
            with suppress(OSError):
                os.unlink(temporary)


class Rejects:
    """The file of --rejects, made at the first rejection."""

    def __init__(self, path: str | None) -> None:
        self._path = path
        self._descriptor: int | None = None

    def write(self, line: bytes) -> None:
        """One rejected line, byte for byte. Raises CannotCreate, CannotWrite."""
        if self._path is None:
            return
        if self._descriptor is None:
            try:
                self._descriptor = self._opened(self._path)
            except (OSError, ValueError, OverflowError) as error:
                raise CannotCreate(reason(error) if isinstance(error, OSError) else str(error), self._path) from error
        write_all(self._descriptor, line + b"\n", self._path)

    @staticmethod
    def _opened(path: str) -> int:
        named = descriptor_named(path)
        if named is not None:
            return os.dup(named)
        return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o666)

    def close(self) -> None:
        """The file is complete."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
