"""Edits: what was changed between a source and a text, so that either can be made from the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Annotated, Literal

import msgspec

from .spans import Span

Certainty = Literal["high", "medium", "low"]


class Edit(msgspec.Struct, kw_only=True, rename={"class_": "class"}, gc=False):
    """`source[span]`, which reads `before`, was made `after`."""

    span: Annotated[Span, msgspec.Meta(description="where it was made, in characters of the source file, half-open")]
    before: Annotated[str, msgspec.Meta(description="what the source reads there")]
    after: Annotated[str, msgspec.Meta(description="what the text reads instead")]
    class_: Annotated[str, msgspec.Meta(description="the kind of damage: the name of the rule that mended it")]
    certainty: Annotated[Certainty, msgspec.Meta(description="how sure the rule is: high, medium or low")]

    @property
    def growth(self) -> int:
        """How many characters longer (or, below zero, shorter) the text is by this edit."""
        return len(self.after) - len(self.before)


def growth(edits: Iterable[Edit]) -> int:
    """How many characters longer all these edits make a text."""
    return sum(len(edit.after) - len(edit.before) for edit in edits)


def apply(source: str, edits: Sequence[Edit], start: int = 0) -> str:
    """The text that `edits` make of `source`.

    `edits` are sorted and do not overlap; their spans count from `start` characters before `source` begins
    (a page or an item is a stretch of its file). Insertions at one place apply in list order.
    Raises ValueError if an edit's `before` is not what stands there.
    """
    pieces: list[str] = []
    position = 0
    for edit in edits:
        begin, end = edit.span[0] - start, edit.span[1] - start
        if begin < position or source[begin:end] != edit.before:
            raise ValueError(f"edit at {edit.span} does not fit its source")
        pieces += (source[position:begin], edit.after)
        position = end
    pieces.append(source[position:])
    return "".join(pieces)


def invert(edits: Sequence[Edit], start: int = 0) -> list[Edit]:
    """The edits that lead from the text back to the source; their spans count in the text, from `start`."""
    back: list[Edit] = []
    shift = 0
    for edit in edits:
        begin = edit.span[0] + shift
        back.append(
            Edit(
                span=(begin, begin + len(edit.after)),
                before=edit.after,
                after=edit.before,
                class_=edit.class_,
                certainty=edit.certainty,
            )
        )
        shift += edit.growth
    return back


def compose(first: Sequence[Edit], second: Sequence[Edit], source: str, start: int = 0) -> list[Edit]:
    """One list of edits that does to `source` what `first` and then `second` do.

    `second` has its spans in the text that `first` makes, counted from the same `start`. Where an edit of the second
    list touches what the first one wrote, the two become one edit, under the name and certainty of the second.
    """
    middle = apply(source, first, start)
    # every edit as it lies on the middle text: (begin, end, 0 for the first list and 1 for the second, edit)
    laid: list[tuple[int, int, int, Edit]] = [(edit.span[0], edit.span[1], 1, edit) for edit in second]
    shift = 0
    for edit in first:
        begin = edit.span[0] + shift
        laid.append((begin, begin + len(edit.after), 0, edit))
        shift += edit.growth
    laid.sort(key=lambda mark: mark[:3])

    made: list[Edit] = []
    shift = 0  # middle position = source position + shift, behind the edits already taken
    index = 0
    while index < len(laid):
        begin, end, _, _ = laid[index]
        cluster = [laid[index]]
        index += 1
        while index < len(laid) and laid[index][0] < end:
            cluster.append(laid[index])
            end = max(end, laid[index][1])
            index += 1
        grown = sum(edit.growth for _, _, which, edit in cluster if not which)
        span = (begin - shift, end - shift - grown)
        later = [edit for _, _, which, edit in cluster if which]
        label = (later or [cluster[0][3]])[0]
        made.append(
            Edit(
                span=span,
                before=source[span[0] - start : span[1] - start],
                after=apply(middle[begin - start : end - start], later, begin),
                class_=label.class_,
                certainty=label.certainty,
            )
        )
        shift += grown
    return made
