"""What a rule is: data with its reasons. Every stage lists its rules; one test walks them all."""

from __future__ import annotations

from typing import Generic, TypeVar

import msgspec

from .text import Certainty

Finder = TypeVar("Finder")


class Rule(msgspec.Struct, Generic[Finder], frozen=True, kw_only=True):
    """One rule of a stage.

    `name` is unique in its stage; it is the `class` of an edit, and stands in `by` where records explain themselves.
    `find` is a pattern or a finder, as the stage takes it. `why` tells what printed convention or damage the rule
    stands on, with its source. `examples` are texts in which this very rule fires, `counter_examples` texts in which
    it must not: both are checked by `fired(text)` of the stage.
    """

    name: str
    find: Finder
    why: str
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]
    certainty: Certainty = "high"
