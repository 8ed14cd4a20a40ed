"""Header rows: which rows they are, and what the columns are called, with the unit apart."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from .. import lexicon
from ..text.memo import of_short
from ..text.patterns import late
from .cells import tidy
from .units import dimension

_BRACKET = late(r"(.*\S)\s*[（(\[【［〔]\s*(?:单位\s*[:：])?\s*([^（）()\[\]【】［］〔〕]{1,12}?)\s*[）)\]】］〕]")
_SLASH = late(r"(.*[^\s/])\s*[/／：:，]\s*([^/／：:，]{1,6})")
_BARE_UNIT = late(r"[（(\[【]?\s*(?:单位\s*[:：])?\s*([^（）()\[\]【】\s]{1,12})\s*[）)\]】]?")
_YEAR = late(r"(?:18|19|20)\d\d")

_LONGEST_HEADER = 10
"""Of a longer cell the end says nothing: it may be a sentence, or the name of a firm."""

_LONGEST_WORD = 24
"""No header that the lexicon knows is longer, its unit in brackets included."""


@cache
def _kinds() -> dict[str, str]:
    return {row["word"]: row["kind"] for row in lexicon.read("table_headers")}


@of_short(1024, _LONGEST_HEADER)
def kind_of(name: str) -> str | None:
    """What the lexicon knows of a column from how its header ends (the longest word decides); None if nothing."""
    if len(name) > _LONGEST_HEADER:
        return None
    kinds = _kinds()
    whole = kinds.get("^" + name)
    if whole:
        return whole
    for length in range(min(6, len(name)), 0, -1):
        kind = kinds.get(name[-length:])
        if kind:
            return kind
    return None


@of_short(1024, _LONGEST_WORD)
def part_unit(header: str) -> tuple[str, str | None]:
    """`成交价 (万元)` -> `成交价`, `万元`; a bracket that holds no unit stays in the name."""
    name = tidy(header)
    if name.isalnum():
        return name, None
    for pattern in (_BRACKET, _SLASH):
        found = pattern.fullmatch(name)
        if found and dimension(found[2]):
            return found[1], found[2]
    if name.endswith(("%", "％", "‰")) and len(name) > 1:
        return name[:-1].rstrip("±"), name[-1]
    return name, None


def unit_alone(printed: str) -> str | None:
    """The unit of a cell that is nothing but one: `万元`, `（万元）`."""
    found = _BARE_UNIT.fullmatch(printed)
    return found[1] if found and dimension(found[1]) else None


def is_unit_row(row: list[str]) -> bool:
    """Whether a row under the header says the units: every cell that is not empty is one, `—` aside."""
    filled = [cell for cell in row if cell not in ("", "—", "－", "-", "——")]
    return bool(filled) and len(filled) * 3 >= len(row) and all(unit_alone(cell) for cell in filled)


def known_words(row: list[str]) -> int:
    """How many cells of a row the lexicon knows as headers, or carry their unit in brackets."""
    parted = (part_unit(cell) for cell in row if 0 < len(cell) <= _LONGEST_WORD)
    return sum(1 for name, unit in parted if unit or kind_of(name))


def are_years(row: list[str]) -> bool:
    """`指标 2021 2022 2023`: a first header in words, then years one after another."""
    years = [int(cell) for cell in row[1:] if _YEAR.fullmatch(cell)]
    others = [cell for cell in row if cell and not _YEAR.fullmatch(cell)]
    if len(years) < 2 or _YEAR.fullmatch(row[0]) or any(cell[0].isdigit() for cell in others):
        return False
    steps = {after - before for before, after in pairwise(years)}
    return len(steps) == 1 and steps <= {-10, -5, -1, 1, 5, 10}


def merge(rows: list[list[str]], width: int) -> list[str]:
    """One header a column from several header rows: a head that spans columns is said before each of theirs."""
    if not rows:
        return [""] * width
    rows = [row + [""] * (width - len(row)) for row in rows]
    names = rows[-1][:]
    for above in reversed(rows[:-1]):
        spanning = ""
        for column in range(width):
            if above[column]:
                spanning = above[column]
            if not names[column]:
                names[column], spanning = above[column], ""
            elif spanning and spanning != names[column]:
                names[column] = spanning + names[column]
    return names
