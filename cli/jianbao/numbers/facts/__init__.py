"""The facts of a figure: of what it speaks (`subject`), when it holds (`period`), against what it changed (`comparison`).

`tell(text, finds)` fills the three fields of every find of one text, in place. It reads the text once, turned round,
from each figure back to the one before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...rule import Rule
from ..find import Find
from .story import Story

__all__ = ["RULES", "tell"]

RULES: tuple[Rule[Any], ...]
"""Every rule. Tests and documentation alone read them, so they come when asked for: no run pays for them."""


def __getattr__(name: str) -> object:
    if name != "RULES":
        raise AttributeError(name)
    from .rules import RULES

    return RULES


def tell(text: str, finds: Sequence[Find], *, explain: bool = False) -> None:
    """Fills `subject`, `period`, `comparison` of the finds of `text`; a subject that is there already stays.

    `finds` are sorted by their start; `kind`, `value`, `low`, `high`, `unit` are filled, those of times with ISO 8601 days.
    With `explain` the names of the rules used are added to `by`. Linear in the text and the finds.
    """
    Story(text, finds, explain).tell()
