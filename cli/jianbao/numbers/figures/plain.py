"""Plain figures, read the short way: Arabic digits and a unit, with nothing beside them that says more.

Every second figure of a newspaper is one (`增长5.2%，`, `新建40座。`). What makes a figure more than that (a time, a
range, a bound, a fraction, a currency before it, half a unit more) shows in the letters that touch it; where one of
them is there, `read` leaves the figure to the long way, which says the same of those that are taken here.
"""

from __future__ import annotations

from typing import Final

from ..find import Find
from ..numerals import times
from ..records_of import figure_of
from ..times import gate
from . import amounts, bounds, edges, quantities, units
from .refusals import REFUSES
from .runs import parse

_BEYOND: Final = 1 << 63
"""From here on a whole number is written as a decimal is."""
_LONGEST: Final = 6
"""Letters of the numeral; longer ones may be dates or codes."""
_MORE_AHEAD: Final = edges.SAYS_SOMETHING - edges.MAY_BOUND
_MORE_IN_FIGURE: Final = amounts.SPECIAL | gate.MAY_FOLLOW
_MORE_BEHIND: Final = amounts.MAY_GO_ON | gate.MAY_FOLLOW_GE | frozenset(bounds.FIRST) | frozenset("百万亿")
_LAST_OF_NUMERAL: Final = gate.MAY_END | amounts.MAY_BE_UNITS
_NO_PLAIN_UNITS: Final = frozenset((*quantities.READERS, *REFUSES, "期"))
_BY: Final = {kind: (rule,) for kind, rule in quantities.BY.items()}


def read(text: str, start: int, end: int) -> Find | None:
    """The plain figure whose numeral is `text[start:end]`, from its first digit to what can be none of it; else None."""
    if end - start > _LONGEST or text[end - 1] in _LAST_OF_NUMERAL or text[end : end + 1] in _MORE_IN_FIGURE:
        return None
    unit = units.find(text, end)
    if unit is None or unit.word in _NO_PLAIN_UNITS:
        return None
    stop = end + len(unit.word)
    if text[stop : stop + 1] in _MORE_BEHIND or (start and _says_more(text, start)):
        return None
    run = parse(text[start:end])
    value = run.value
    if value is None or run.approx is not None or run.length != end - start:
        return None
    if unit.factor != 1:
        value = times(value, unit.factor)
    kind = unit.kind
    return Find(
        start,
        stop,
        kind,
        value if type(value) is int and value < _BEYOND else figure_of(value),
        None,
        None,
        unit.code,
        run.scale + unit.word,
        None,
        _BY[kind],
    )


def _says_more(text: str, start: int) -> bool:
    """Whether a sign, a currency or a bounding word stands before a figure."""
    before = text[start - 1]
    if before in edges.MAY_BOUND:
        if before in "达为到" and text.find("时速", start - 5 if start > 5 else 0, start) >= 0:
            return True
        return bounds.before(text, start) is not None or bounds.across_verb(text, start) is not None
    return before in _MORE_AHEAD
