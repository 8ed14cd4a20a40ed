"""jianbao clean"""

from __future__ import annotations

import typer

from . import options as o
from .chain import Chain, Step
from .run import StageRun, TextRun, Wiring


def main(
    context: typer.Context,
    files: o.Files = None,
    certainty: o.CertaintyLevel = "medium",
    text: o.TextOnly = False,
    date: o.Date = None,
    output: o.OutputFile = None,
    from_: o.From = None,
    encoding: o.Encoding = None,
    source: o.Source = None,
    strict: o.Strict = False,
    rejects: o.RejectsFile = None,
    quiet: o.Quiet = False,
) -> None:
    wiring = Wiring(tuple(files or ()), from_, encoding, source, output, strict, rejects)
    chain = Chain(Step("clean", certainty=certainty, date=date), date)
    run = TextRun if text else StageRun
    run(wiring, chain, context.obj.teller(quiet)).go()
