"""Whether two stretches of text speak of the same thing: how many pairs of characters they share.

One story uses the same words again and again, two stories do not (lexical cohesion: Halliday and Hasan 1976; TextTiling:
Hearst 1997). Chinese needs no dictionary for it: pairs of Han characters will do, those with a function character aside.
"""

from __future__ import annotations

from .. import lexicon
from ..text.patterns import late

_APART = late(
    r"[\W\da-zA-Z_的了在是和与及对将等有为也中其这个一不以于上下到从年月日我们他她它着就都而还又并或但被把让向之所可能会要说时人大来出后前多种该此各者由二三四五六七八九十两]+"
)
_COMMON = frozenset(lexicon.words("common_pairs"))


def pairs(text: str) -> set[str]:
    """The pairs of neighbouring content characters of a text, those of every paper aside. O(length)."""
    found = {run[at : at + 2] for run in _APART.split(text) for at in range(len(run) - 1)}
    return found - _COMMON


def shared(above: set[str], below: set[str]) -> float:
    """Which share of the smaller set's pairs is in the larger one, 0 to 1."""
    smaller = min(len(above), len(below))
    return len(above & below) / smaller if smaller else 0.0


def found_in(words: set[str], text: str) -> int:
    """How many of these pairs a text has: `len(words & pairs(text))`, for few pairs much sooner told."""
    return sum(1 for pair in words if pair in text)
