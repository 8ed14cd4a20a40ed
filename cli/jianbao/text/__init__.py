"""Spans, edits and traced text: the one room that does offset arithmetic."""

from .edits import Certainty, Edit, apply, compose, growth, invert
from .overlaps import resolve
from .spans import Span, inside, overlap, trim
from .traced import Cut, Traced

__all__ = [
    "Certainty",
    "Cut",
    "Edit",
    "Span",
    "Traced",
    "apply",
    "compose",
    "growth",
    "inside",
    "invert",
    "overlap",
    "resolve",
    "trim",
]
