"""Which member of a list each figure of another list speaks of: 茶业和酒业…，增速|分别|快2和3个百分点."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from ..find import Find
from .clauses import Clauses, Left
from .lists import count_of, handed
from .subjects import tidy

_BRACKET: Final = 24
"""Characters that a bracket holds at most, to be looked past."""
_BASES: Final = {"同比": "year-on-year", "环比": "period-on-period"}
JOINING: Final = frozenset("、和与及")


def outside(clauses: Clauses, finds: Sequence[Find], number: int, floor: int, left: Left) -> Left:
    """What stands before the bracket, where the figure before stands in one: 白菜（30棵）每斤|2元."""
    text, nearest = clauses.text, max(0, floor - _BRACKET)
    opened = max(text.rfind("（", nearest, floor), text.rfind("(", nearest, floor)) if text[floor] in "）)" else -1
    if opened < 0:
        return left
    while number and finds[number - 1].end > opened:
        number -= 1
    before = finds[number - 1].end if number else 0
    return replace(clauses.left(before, opened), links=left.links, basis=left.basis)


def before_verb(
    clauses: Clauses, finds: Sequence[Find], number: int, floor: int, outer: Find | None, indicator: str, behind: int
) -> list[str] | None:
    """The members of the list before 分别, each with the indicator behind that: 甲、乙（两县）分别完成|投资.

    `behind` is where the indicator begins, `outer` the find before it.
    """
    at = behind - clauses.barred(behind) - len("分别")
    if at <= 0 or not clauses.text.startswith("分别", at):
        return None
    if outer and outer.kind == "count" and outer.end == at:
        at, floor = outer.start, finds[number - 2].end if number > 1 else 0
    members = tidy(clauses.left(min(floor, at), at).phrase)
    count = count_of(clauses.text, finds, number)
    return handed(members, indicator, count) if members and count > 1 else None


def again(given: Sequence[str], carried: str | None, subject: str, count: int) -> list[str] | None:
    """The members of the last list once more, each with what `subject` adds to the one that was `carried` on.

    >>> again(["茶业产值", "酒业产值"], "酒业产值", "酒业产值同比增速", 2)
    ['茶业产值同比增速', '酒业产值同比增速']
    """
    if not carried or len(given) != count or given[-1] != carried or not subject.startswith(carried):
        return None
    return [member + subject[len(carried) :] for member in given]


def bases_of(phrase: str) -> tuple[str, str] | None:
    """A phrase that ends in the first of two bases, without it, and that basis; None where it ends in none.

    >>> bases_of("财政收入同比、")
    ('财政收入', 'year-on-year')
    """
    basis = _BASES.get(phrase[-3:-1])
    return (phrase[:-3], basis) if basis else None
