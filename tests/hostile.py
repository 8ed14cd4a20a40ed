"""A guard for hostile texts: so long that a reader whose time grows with the square of the length does not come back.

Nothing is timed (`tests/bench` measures growth); the guard only keeps a hanging test from holding up all others.
"""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

GUARD = 120
"""seconds; what is linear takes one or two"""


@contextmanager
def comes_back() -> Iterator[None]:
    """Fails where the body hangs."""

    def hangs(number: int, frame: FrameType | None) -> None:
        raise AssertionError(f"not back after {GUARD} s: not linear in the length of its text")

    before = signal.signal(signal.SIGALRM, hangs)
    signal.alarm(GUARD)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
