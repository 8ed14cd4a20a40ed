"""Patterns that are compiled when they are first used: a command that meets one line must not pay for a hundred of them."""

from __future__ import annotations

import re
from typing import Any, TypeAlias, cast

Pattern: TypeAlias = re.Pattern[str]
METHODS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub")


class _Late:
    """Stands for a pattern. The first use of a method compiles it; from then on the methods are those of the pattern."""

    __slots__ = ("_flags", "_source", *METHODS)

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        pattern = re.compile(self._source, self._flags)
        for method in METHODS:
            setattr(self, method, getattr(pattern, method))
        return getattr(pattern, name)


def late(source: str, flags: int = 0) -> Pattern:
    """The pattern of `source`, not yet compiled. Raises re.error on its first use if it is none."""
    return cast(Pattern, _Late(source, flags))
