"""jianbao numbers"""

from __future__ import annotations

import typer

from . import options as o
from .chain import Chain, Step
from .run import StageRun, Wiring


def main(
    context: typer.Context,
    files: o.Files = None,
    raw: o.Raw = False,
    identifiers: o.Identifiers = False,
    explain: o.Explain = False,
    date: o.Date = None,
    embed: o.Embed = False,
    keep: o.Keep = False,
    output: o.OutputFile = None,
    from_: o.From = None,
    encoding: o.Encoding = None,
    source: o.Source = None,
    strict: o.Strict = False,
    rejects: o.RejectsFile = None,
    quiet: o.Quiet = False,
) -> None:
    o.not_both(embed, keep)
    wiring = Wiring(tuple(files or ()), from_, encoding, source, output, strict, rejects)
    chain = Chain(Step("numbers", date=date, identifiers=identifiers, explain=explain), date, raw)
    StageRun(wiring, chain, context.obj.teller(quiet), "numbers" if embed else None, keep).go()
