"""Spans, edits and traced text, held against the slow and obvious way to do the same."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jianbao.text import Edit, Span, Traced, apply, compose, growth, inside, invert, overlap, resolve, trim
from jianbao.text.memo import of_short

LETTERS = st.text("ab，甲 \n", max_size=14)


def edit(begin: int, before: str, after: str, class_: str = "test") -> Edit:
    return Edit(span=(begin, begin + len(before)), before=before, after=after, class_=class_, certainty="high")


@st.composite
def edits_of(draw: st.DrawFn, source: str, start: int = 0, class_: str = "test") -> list[Edit]:
    """Sorted edits that do not overlap: replacements, deletions, insertions (several at one place too)."""
    made: list[Edit] = []
    place = 0
    for _ in range(draw(st.integers(0, 5))):
        begin = draw(st.integers(place, len(source)))
        end = draw(st.integers(begin, min(begin + 3, len(source))))
        after = draw(st.text("XY“。", max_size=3, min_size=1 if begin == end else 0))
        made.append(edit(start + begin, source[begin:end], after, class_))
        place = end
    return made


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, int, list[Edit], Traced]:
    """A source, where it begins in its file, edits, and the text they make."""
    source, start = draw(LETTERS), draw(st.sampled_from([0, 7]))
    edits = draw(edits_of(source, start))
    return source, start, edits, Traced(apply(source, edits, start), edits, start)


@st.composite
def edited_span(draw: st.DrawFn) -> tuple[str, int, list[Edit], Traced, Span]:
    """The same, with a span of the text."""
    source, start, edits, traced = draw(edited())
    begin = draw(st.integers(0, len(traced.text)))
    return source, start, edits, traced, (begin, draw(st.integers(begin, len(traced.text))))


def origins(source: str, edits: list[Edit], start: int) -> list[tuple[Span, bool]]:
    """The oracle: for every character of the text the stretch of source it comes from, and whether an edit wrote it."""
    found: list[tuple[Span, bool]] = []
    place = start
    for change in edits:
        found += [((at, at + 1), False) for at in range(place, change.span[0])]
        found += [(change.span, True)] * len(change.after)
        place = change.span[1]
    return found + [((at, at + 1), False) for at in range(place, start + len(source))]


def images(source: str, edits: list[Edit], start: int) -> list[Span]:
    """The oracle the other way: for every character of the source the stretch of text it became."""
    found: list[Span] = []
    written = 0
    for change in edits:
        kept = change.span[0] - start - len(found)
        found += [(written + at, written + at + 1) for at in range(kept)]
        written += kept
        found += [(written, written + len(change.after))] * len(change.before)
        written += len(change.after)
    rest = len(source) - len(found)
    return found + [(written + at, written + at + 1) for at in range(rest)]


# -- edits


@given(edited())
def test_edits_invert(case: tuple[str, int, list[Edit], Traced]) -> None:
    source, start, edits, traced = case
    assert apply(traced.text, invert(edits, start), start) == source
    assert invert(invert(edits, start), start) == edits
    assert growth(edits) == len(traced.text) - len(source)


@given(st.data(), LETTERS, st.sampled_from([0, 7]))
def test_two_lists_of_edits_compose_to_one(data: st.DataObject, source: str, start: int) -> None:
    first = data.draw(edits_of(source, start, "first"))
    middle = apply(source, first, start)
    second = data.draw(edits_of(middle, start, "second"))
    both = compose(first, second, source, start)
    assert apply(source, both, start) == apply(middle, second, start)
    assert {change.class_ for change in both} <= {"first", "second"}
    assert compose(first, [], source, start) == first
    assert compose([], first, source, start) == first


@given(st.data(), LETTERS)
def test_a_way_back_in_two_steps_lies_in_the_way_back_in_one(data: st.DataObject, source: str) -> None:
    first = data.draw(edits_of(source))
    middle = Traced(apply(source, first), first)
    second = data.draw(edits_of(middle.text))
    last = Traced(apply(middle.text, second), second)
    at_once = Traced(last.text, compose(first, second, source))
    for begin in range(len(last.text)):
        for end in range(begin + 1, len(last.text) + 1):
            assert inside(middle.to_source(last.to_source((begin, end))), at_once.to_source((begin, end)))


def test_insertions_at_one_place_apply_in_list_order() -> None:
    assert apply("甲乙", [edit(1, "", "“"), edit(1, "", "X"), edit(1, "乙", "丙")]) == "甲“X丙"


@pytest.mark.parametrize(
    "edits",
    [
        pytest.param([edit(0, "乙", "丙")], id="something else stands there"),
        pytest.param([edit(0, "甲乙", ""), edit(1, "乙", "")], id="they overlap"),
        pytest.param([edit(1, "乙", ""), edit(0, "甲", "")], id="not sorted"),
        pytest.param([edit(1, "乙丙", "")], id="beyond the end"),
    ],
)
def test_edits_that_do_not_fit_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match="does not fit"):
        apply("甲乙", edits)


# -- traced text


@given(edited_span())
def test_the_way_to_the_source_is_exact(case: tuple[str, int, list[Edit], Traced, Span]) -> None:
    source, start, edits, traced, (begin, end) = case
    known = origins(source, edits, start)
    found = traced.to_source((begin, end))
    if begin < end:
        assert found == (known[begin][0][0], known[end - 1][0][1])
        return
    assert found[0] == found[1]
    before = known[begin - 1] if begin else ((start, start), False)
    after = known[begin] if begin < len(known) else ((start + len(source),) * 2, False)
    if after[1]:
        assert found[0] == after[0][0]
    else:
        assert before[0][1] <= found[0] <= after[0][0]


@given(edited(), st.data())
def test_the_way_from_the_source_is_exact(case: tuple[str, int, list[Edit], Traced], data: st.DataObject) -> None:
    source, start, edits, traced = case
    known = images(source, edits, start)
    if known:
        begin = data.draw(st.integers(0, len(known) - 1))
        end = data.draw(st.integers(begin + 1, len(known)))
        assert traced.to_text((start + begin, start + end)) == (known[begin][0], known[end - 1][1])


@given(edited_span())
def test_a_cut_is_its_stretch_of_the_source_after_the_edits_inside(
    case: tuple[str, int, list[Edit], Traced, Span],
) -> None:
    source, start, _, traced, span = case
    if span[0] == span[1]:
        return
    cut = traced.cut(span)
    begin, end = cut.origin
    assert apply(source[begin - start : end - start], cut.edits, begin) == cut.text
    assert inside(span, traced.widen(span))
    assert cut.text == traced.text[slice(*traced.widen(span))]


@given(edited_span())
def test_widening_moves_out_of_what_an_edit_wrote_and_no_further(
    case: tuple[str, int, list[Edit], Traced, Span],
) -> None:
    _, start, edits, traced, span = case
    written = []
    shift = -start
    for change in edits:
        begin = change.span[0] + shift
        written.append((begin, begin + len(change.after)))
        shift += change.growth
    wide = traced.widen(span)
    assert traced.widen(wide) == wide
    if span[0] < span[1]:
        around = [piece for piece in written if overlap(piece, span)]
        assert wide == (min([span[0], *(a for a, _ in around)]), max([span[1], *(b for _, b in around)]))


@given(edited_span(), st.data())
def test_a_cut_of_a_cut_is_one_cut(case: tuple[str, int, list[Edit], Traced, Span], data: st.DataObject) -> None:
    _, _, _, traced, span = case
    if span[0] == span[1]:
        return
    begin, end = traced.widen(span)
    outer = traced.cut((begin, end))
    inner = Traced(outer.text, outer.edits, outer.origin[0])
    first = data.draw(st.integers(0, end - begin - 1))
    last = data.draw(st.integers(first + 1, end - begin))
    assert inner.to_source((first, last)) == traced.to_source((begin + first, begin + last))
    assert inner.cut((first, last)) == traced.cut((begin + first, begin + last))


# -- spans and overlaps

SPANS = st.tuples(st.integers(0, 12), st.integers(0, 4)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(st.tuples(SPANS, st.integers(0, 2)), max_size=12))
def test_of_finds_that_overlap_the_better_stays(finds: list[tuple[Span, int]]) -> None:
    numbered = list(enumerate(finds))
    order: list[tuple[int, Any]] = sorted(
        numbered, key=lambda find: (-find[1][1], find[1][0][0], -find[1][0][1], find[0])
    )
    kept: list[tuple[int, Any]] = []
    for find in order:
        if not any(overlap(find[1][0], other[1][0]) for other in kept):
            kept.append(find)
    kept.sort(key=lambda find: (*find[1][0], find[0]))
    assert resolve(numbered, span=lambda find: find[1][0], weight=lambda find: find[1][1]) == kept


def test_many_finds_are_resolved_in_the_time_of_a_sort() -> None:
    spans = [(at, at + 3) for at in range(200_000)]
    assert len(resolve(spans, span=lambda span: span)) == 66_667


@pytest.mark.parametrize(
    ("a", "b", "shares"),
    [
        ((0, 2), (1, 3), True),
        ((0, 2), (2, 3), False),
        ((1, 1), (0, 2), True),
        ((0, 0), (0, 2), False),
        ((1, 1), (1, 1), False),
    ],
)
def test_overlap(a: Span, b: Span, shares: bool) -> None:
    assert overlap(a, b) is overlap(b, a) is shares


@given(LETTERS, st.data())
def test_trim_takes_blanks_off_the_edges_only(text: str, data: st.DataObject) -> None:
    text = text.replace("，", "\u3000")
    begin = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(begin, len(text)))
    first, last = trim(text, (begin, end))
    assert text[first:last] == text[begin:end].strip()
    assert inside((first, last), (begin, end))


def test_only_short_words_are_remembered() -> None:
    asked: list[str] = []

    @of_short(2, 3)
    def size(words: str) -> int:
        asked.append(words)
        return len(words)

    told = [size(words) for words in ("甲乙丙", "甲乙丙", "甲乙丙丁", "甲乙丙丁")]
    assert (told, asked) == ([3, 3, 4, 4], ["甲乙丙", "甲乙丙丁", "甲乙丙丁"])
