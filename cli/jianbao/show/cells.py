"""Records in rows: which fields a person wants to see, and each as a few words."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from ..records import TYPES
from ..text.patterns import late
from .grids import align
from .visible import visible

_HIDDEN = {
    "document": {"source", "origin", "by"},
    "item": {"id", "source", "origin", "page", "date_basis", "highlights", "sections", "text", "lines", "edits"},
    "number": {"id", "origin", "span", "low", "high", "unit_text", "item"},  # `text` says the bounds
    "notice": {"id", "origin", "span", "fields", "evidence", "item"},
}
"""What a reader of a screen can do without. All else of a record's declaration is a column, in its order."""

_COUNTED = {"edits", "doubts"}
"""Lists that are shown as how many they are."""

_BREAKS = late(r"[ \t\r\n]+")
_FIGURES = {"value", "page", "edits", "doubts"}
_RIGID = _FIGURES | {"kind", "unit", "approx", "date", "encoding", "continued_from", "continued_on"}


def columns(kind: str) -> list[str]:
    """The fields of a record type that are shown, in the order of its declaration."""
    return [name for name in TYPES[kind].__struct_fields__ if name not in _HIDDEN.get(kind, set())]


def aligned(kind: str, records: list[dict[str, Any]], width: int | None) -> list[str]:
    """Records of one type as an aligned table; a column that is empty throughout is left out."""
    names = columns(kind)
    rows = [[_cell(name, record.get(name), width) for name in names] for record in records]
    filled = [at for at in range(len(names)) if any(row[at] for row in rows)]
    heads = [names[at] for at in filled]
    rows = [[row[at] for at in filled] for row in rows]
    right = [name in _FIGURES for name in heads]
    return align(heads, rows, right, [name in _RIGID for name in heads], width)


def _cell(name: str, value: Any, width: int | None) -> str:
    if name in _COUNTED and isinstance(value, list):
        return str(len(value))
    words = say(value if width is None or not isinstance(value, str) else value[: 4 * width + 4])
    return visible(_BREAKS.sub(" ", words).strip())


def say(value: Any) -> str:
    """A value in a few words: the parts of an object one after another, the members of a list parted by `、`."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        words: Any = value.values()
        for key in ("text", "name"):  # a period, a person: the rest of it is for programs
            if isinstance(value.get(key), str):
                words = [value[key], value.get("phones")]
                break
        return " ".join(filter(None, map(say, words)))
    if isinstance(value, list):
        return "、".join(filter(None, map(say, value)))
    return number(value)


def number(value: Any) -> str:
    """A JSON number, true or false as JSON writes it, without exponent."""
    if isinstance(value, Decimal) and value.is_finite() and abs(value.adjusted()) < 64:
        return format(value, "f")
    return json.dumps(value) if isinstance(value, bool) else str(value)


def compact(value: Any) -> str:
    """A value as JSON on one line, decimals exact."""
    if isinstance(value, dict):
        return (
            "{" + ",".join(f"{json.dumps(key, ensure_ascii=False)}:{compact(one)}" for key, one in value.items()) + "}"
        )
    if isinstance(value, list):
        return "[" + ",".join(map(compact, value)) + "]"
    if isinstance(value, (str, type(None))):
        return json.dumps(value, ensure_ascii=False)
    return number(value)
