"""list: cards one below another, each with the same labels: `编号：…`, `面积：…`, `价格：…`, and again."""

from __future__ import annotations

from collections.abc import Iterator

from ...text import Span
from ...text.patterns import late
from ..lines import Draft, Lines, cell

FIELD = late(r"\s*(?:[（(]?\d{1,2}[）).、．]\s*)?([^\s：:，。、；][^：:，。、；！？]{0,14})\s*[：:]\s*")
_COLON = late(r"[：:]")
_SENTENCE = late(r"[。！？]")
_LONGEST_VALUE = 60


def find(lines: Lines) -> Iterator[Draft]:
    """Runs of labelled lines in which the same sequence of two or more labels comes at least twice, and nothing else."""
    number, count = 0, len(lines)
    while (number := lines.search(_COLON, number)) < count:
        fields: list[tuple[int, Span, Span]] = []
        at = number
        while at < count and not lines.taken[at]:
            field = _field(lines, at)
            if field:
                fields.append((at, *field))
            elif lines.free(at) or (at > number and not lines.free(at - 1)):
                break
            at += 1
        draft = _cards(lines.text, fields)
        if draft:
            yield draft
        number = max(at, number + 1)


def _field(lines: Lines, number: int) -> tuple[Span, Span] | None:
    """Label and value of a line, if it is a label with a short value and no sentence."""
    start, end = lines.span(number)
    found = FIELD.match(lines.text, start, end)
    if found is None or end - found.end() > _LONGEST_VALUE or _SENTENCE.search(lines.text, found.end(), end):
        return None
    return cell(lines.text, *found.span(1)), cell(lines.text, found.end(), end)


def _cards(text: str, fields: list[tuple[int, Span, Span]]) -> Draft | None:
    """The fields as a table, if their labels come round: the header is the first card's labels."""
    labels = [text[label[0] : label[1]] for _, label, _ in fields]
    last = {label: number for number, label in enumerate(labels)}
    start = next((number for number, label in enumerate(labels) if last[label] > number), len(labels))
    fields, labels = fields[start:], labels[start:]  # what comes before, such as `结果如下：`, is no card
    if len(labels) < 4:
        return None
    size, cards = labels.index(labels[0], 1), 1
    while labels[cards * size : (cards + 1) * size] == labels[:size]:
        cards += 1
    if size < 2 or cards < 2 or len(set(labels[:size])) < size:
        return None
    rows = [[label for _, label, _ in fields[:size]]]
    rows += [[value for _, _, value in fields[card * size : (card + 1) * size]] for card in range(cards)]
    return Draft("list", rows, fields[0][0], fields[cards * size - 1][0], header_rows=1)
