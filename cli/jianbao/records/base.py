"""What all record types share: the words for declaring a field, where a record comes from, and its one encoder."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Annotated, Any, TypeAlias, Union

import msgspec

from ..text import Span

Figure: TypeAlias = Union[int, str, msgspec.Raw]  # noqa: UP007 - evaluated at run time on Python 3.10
"""A value as it is written: an int, an exact decimal (`figure`), or the ISO 8601 text of a date."""


def doc(text: str, schema: dict[str, Any] | None = None) -> msgspec.Meta:
    """The line that documents a field: the schema, the man pages and `show` read it.

    `schema` says in JSON Schema what the type alone does not: that a figure is never the text of a date.
    """
    return msgspec.Meta(description=text, extra_json_schema=schema)


NUMBER = {"type": "number"}
"""for `doc`: a figure that is a number, never a date"""


def figure(value: Decimal | int) -> int | msgspec.Raw:
    """A number as JSON writes it: exact, without exponent, without trailing zeros."""
    if isinstance(value, int):
        return value
    digits = format(value, "f")
    if "." in digits:
        digits = digits.rstrip("0")
        if digits[-1] != ".":
            return msgspec.Raw(digits.encode())
        digits = digits[:-1]
    return int(digits)


class Origin(msgspec.Struct, gc=False):
    """Where in which source a record was read."""

    source: Annotated[str, doc("the path as given, `-` for standard input")]
    span: Annotated[Span, doc("characters of the decoded source, half-open: source[start:end] is the text as printed")]


_encoder = msgspec.json.Encoder()


def encode(record: msgspec.Struct) -> bytes:
    """One record as one line of JSON, without its line end."""
    return _encoder.encode(record)


def encode_lines(records: Sequence[msgspec.Struct]) -> bytes:
    """Records as lines of JSON, each with its line end: cheaper than one after the other."""
    return _encoder.encode_lines(records)
