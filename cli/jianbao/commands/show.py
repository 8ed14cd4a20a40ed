"""jianbao show"""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import typer

from ..errors import RejectedInput, WrongUsage
from ..stream.reading import Source
from . import options as o
from .run import Run, Wiring, terminal_width, type_of

RUN = 200
"""how many records of one type are aligned together, at most"""


def main(
    context: typer.Context,
    files: o.Files = None,
    width: o.Width = None,
    output: o.OutputFile = None,
    strict: o.Strict = False,
    rejects: o.RejectsFile = None,
    quiet: o.Quiet = False,
) -> None:
    wiring = Wiring(tuple(files or ()), output=output, strict=strict, rejects=rejects)
    Show(wiring, context.obj.teller(quiet), width or terminal_width() or 100).go()


class Show(Run):
    """Records, aligned in runs of one type."""

    def __init__(self, wiring: Wiring, tell: Any, width: int) -> None:
        super().__init__(wiring, tell)
        self._width = width
        self._waiting: list[dict[str, Any]] = []

    def go(self) -> None:
        self.each(self._text, self._line, self._print)

    def _text(self, source: Source) -> None:
        if source.peek(bool):
            raise WrongUsage("show prints records, this is text: `jianbao split FILE | jianbao show`", source.path)

    def _line(self, line: bytes, place: str) -> None:
        type_of(line, place)
        try:
            record = json.loads(line, parse_float=Decimal)
        except (ValueError, RecursionError) as error:  # a figure of 5,000 digits, bytes that are no UTF-8
            raise RejectedInput(f"cannot be shown: {error}", place) from error
        if self._waiting and (self._waiting[0]["type"] != record["type"] or len(self._waiting) >= RUN):
            self._print()
        self._waiting.append(record)

    def _print(self) -> None:
        from ..show import render

        waiting, self._waiting = self._waiting, []
        with self.noted(), self.guarded(f"records of type {waiting[0]['type']}" if waiting else ""):
            for line in render(waiting, self._width):
                self.output.write(line.encode("utf-8", "backslashreplace"))
