"""Values as records write them."""

from __future__ import annotations

import msgspec

from ..records import Figure, figure
from .numerals import Exact

_LARGEST = 2**63 - 1


def figure_of(value: Exact) -> Figure:
    """An exact number as a record has it; whole numbers beyond 64 bits as their own digits."""
    if isinstance(value, int):
        return value if -_LARGEST <= value <= _LARGEST else msgspec.Raw(str(value).encode())
    return figure(value)
