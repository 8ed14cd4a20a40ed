"""jianbao completions"""

from __future__ import annotations

from typing import Annotated

import typer

from ..errors import WrongUsage
from ..stream.writing import Output
from .shipped import shipped

FILES = {"bash": "completions/jianbao.bash", "zsh": "completions/_jianbao", "fish": "completions/jianbao.fish"}
Shell = Annotated[str, typer.Argument(metavar="SHELL", help="bash, zsh or fish.", show_default=False)]


def main(shell: Shell) -> None:
    if shell not in FILES:
        raise WrongUsage(f"no completions for {shell!r}: {', '.join(FILES)}")
    output = Output()
    output.write_text(shipped(FILES[shell]))
    output.commit()
