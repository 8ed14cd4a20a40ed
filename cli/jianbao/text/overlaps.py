"""The one overlap resolver: of finds that claim the same characters, which one stays."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from typing import TypeVar

from .spans import Span

Find = TypeVar("Find")


def resolve(
    finds: Iterable[Find],
    span: Callable[[Find], Span],
    weight: Callable[[Find], int] = lambda find: 0,
) -> list[Find]:
    """The finds that stay, in order of their place: heavier before lighter, then earlier, then longer.

        0         10        20
        aaaaaaa                    a: weight 1
            bbbbbbbbbb             b: weight 2   -> stays: heavier than a
                      cc           c: weight 0   -> stays: touches nothing

    Finds that only touch do not overlap; two empty ones at one place do not either (both are insertions there, and stay
    in the order given); an empty one strictly inside another does. O(n log n).
    """
    numbered = list(enumerate(finds))
    numbered.sort(key=lambda pair: (-weight(pair[1]), span(pair[1])[0], -span(pair[1])[1], pair[0]))
    kept: list[tuple[int, int, int]] = []  # (start, end, number), sorted
    chosen: dict[int, Find] = {}
    for number, find in numbered:
        begin, end = span(find)
        at = bisect_left(kept, (begin, end, number))
        before_clear = at == 0 or kept[at - 1][1] <= begin
        after_clear = at == len(kept) or end <= kept[at][0]
        if before_clear and after_clear:
            kept.insert(at, (begin, end, number))
            chosen[number] = find
    return [chosen[number] for _, _, number in kept]
