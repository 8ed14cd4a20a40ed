"""What single expressions mean, read on 30 November 2023: readings.tsv, one a line; none.txt holds what is no time."""

from __future__ import annotations

import json
import re
from pathlib import Path

import msgspec
import pytest

from jianbao.numbers import times, traditional

HERE = Path(__file__).parent
DAY = "2023-11-30"
_PLACE = re.compile(f"{times.OPENING}|[0-9０-９零〇二一三四五六七八九十两半几数百千兩贰]")
_ROWS = [line.split("\t") for line in (HERE / "readings.tsv").read_text("utf-8").splitlines()]
_NONE = (HERE / "none.txt").read_text("utf-8").splitlines()


def finds(text: str, day: str | None = DAY) -> list[tuple[str, times.Reading]]:
    """The times of a text, with their words; it is simplified first, as all that is read."""
    text = traditional.simplified(text)
    reader, place, found = times.Reader(day), 0, []
    while match := _PLACE.search(text, place):
        place = match.start()
        reading = reader.at(text, place)
        if reading is None:
            place += 1
            continue
        found.append((text[place : place + reading.length], reading))
        place += reading.length
    return found


def plain(figure: object) -> str:
    """A figure as it is written."""
    if figure is None:
        return ""
    return str(json.loads(bytes(figure))) if isinstance(figure, msgspec.Raw) else str(figure)


@pytest.mark.parametrize("row", _ROWS[1:], ids=lambda row: row[0])
def test_reading(row: list[str]) -> None:
    wanted = dict(zip(_ROWS[0], row, strict=True))
    [(text, reading)] = finds(wanted["words"])
    said = {name: plain(getattr(reading, name)) for name in ("kind", "value", "low", "high", "unit", "approx", "by")}
    wanted["text"] = traditional.simplified(wanted["text"])
    assert {"text": text, **said} == {name: cell for name, cell in wanted.items() if name != "words"}


@pytest.mark.parametrize("text", _NONE)
def test_no_time(text: str) -> None:
    assert finds(text) == []


def test_every_reading_is_of_a_rule() -> None:
    names = {rule.name for rule in times.RULES}
    assert {row[-1] for row in _ROWS[1:]} <= names


@pytest.mark.parametrize("rule", times.RULES, ids=lambda rule: rule.name)
def test_rule(rule: object) -> None:
    name, examples, others = rule.name, rule.examples, rule.counter_examples  # type: ignore[attr-defined]
    for text in examples:
        assert name in {reading.by for _, reading in finds(text)}, text
    for text in others:
        assert name not in {reading.by for _, reading in finds(text)}, text
