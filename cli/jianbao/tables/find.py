"""Finding tables: each layout has a gate that costs next to nothing, and is tried only where its gate lets it."""

from __future__ import annotations

from collections.abc import Callable

from ..text.patterns import late
from .grid import Grid

_EDGE = late(r"\+[-=]")
_BLANKS = late(r"  (?<=\S  )")
_WIDE_BLANK = late(r"\u3000(?<=\S\u3000)")
_BETWEEN = late(r"\n(?<=[^\n。；：！？]{3}\n)(?=[^\n。；：！？]{3})")
"""The break between two lines, neither of them blank nor the end of a sentence: in prose there is hardly any."""
_EVEN = late(
    r"\n(?=[^\n。；：！？]{3,150}\n[^\n。；：！？]{3,150}(?:\n|\Z))"  # sentences are out before anything is looked at closely
    r"(?:(?:[^\s,，]{0,30}(?:,|，| )){1,24}[^\s,，]{0,30} *\r?(?:\n|\Z)){2}"
)
_CARDS = late(
    r"\n(?!\n|[^ ：:]{13})"  # as well, most lines are out: without a colon soon there is no label
    r" *([^\s：:，。、；]{1,12}) ?[：:][^\n。！？]{1,60}\n(?:[^\n。！？]{0,80}\n){1,15}? *\1 ?[：:]"
)


def _evenly(text: str) -> bool:
    breaks = (found.start() for found in _BETWEEN.finditer(text))
    return any(_EVEN.match(text, text.rfind("\n", 0, at)) for at in breaks) or ('"' in text and '","' in text)


def _gapped(text: str) -> bool:
    return bool(_BLANKS.search(text) or _WIDE_BLANK.search(text)) or ("\u00a0" in text and "\u00a0\u00a0" in text)


def _framed(text: str) -> bool:
    return _EDGE.search(text) is not None or "│" in text or "┃" in text or "║" in text


GATES: tuple[tuple[Callable[[str], object], tuple[str, ...]], ...] = (
    (lambda text: "\t" in text, ("tab",)),
    (_framed, ("box",)),
    (lambda text: "|" in text or "｜" in text, ("pipe",)),
    (_gapped, ("gutters",)),
    (_evenly, ("csv", "single")),
    (_CARDS.search, ("cards",)),
)
"""What a text must have before a layout is tried at all. In which order they are tried stands in `layouts`."""


def grids(text: str) -> list[Grid]:
    """The tables of a text, in order; none overlap. Spans count in `text`.

    Linear in its length; where no table is, a few searches in C and no more, as every item of every page is asked.
    """
    layouts = {name for gate, names in GATES if gate(text) for name in names}
    if not layouts:
        return []
    from .reading import read  # most pages have no table: they do not pay for what reads one

    return read(text, layouts)
