"""jianbao schema"""

from __future__ import annotations

import json
from typing import Annotated

import typer

from ..errors import WrongUsage
from ..stream.writing import Output

TYPES = ("document", "item", "table", "number", "notice")
Type = Annotated[
    str, typer.Argument(metavar="TYPE", help="document, item, table, number or notice.", show_default=False)
]


def main(type_: Type) -> None:
    if type_ not in TYPES:
        raise WrongUsage(f"no record type {type_!r}: {', '.join(TYPES)}")
    from ..records.schema import schema

    output = Output()
    output.write(json.dumps(schema(type_), ensure_ascii=False, indent=2).encode())
    output.commit()
