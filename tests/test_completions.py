"""The real shells load the completion files and offer what the command line takes; no Python starts at TAB."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from conftest import ROOT
from tools import need

FOLDER = ROOT / "completions"
BASH = """
source {file}
COMP_WORDS=({words}) COMP_CWORD={last}
_jianbao
printf '%s\\n' "${{COMPREPLY[@]}}"
"""


def bash(words: str, last: int) -> list[str]:
    need("bash")
    script = BASH.format(file=FOLDER / "jianbao.bash", words=words, last=last)
    run = subprocess.run(
        [shutil.which("bash") or "bash", "--norc", "-c", script],
        capture_output=True,
        text=True,
        env={"PATH": "/nonexistent"},
        timeout=20,
    )
    assert run.stderr == ""
    return run.stdout.split()


@pytest.mark.parametrize(
    ("words", "last", "offered"),
    [
        ("jianbao nu", 1, ["numbers"]),
        ("jianbao clean --cert", 2, ["--certainty"]),
        ("jianbao clean --certainty h", 3, ["high"]),
        ("jianbao schema nu", 2, ["number"]),
        ("jianbao completions fi", 2, ["fish"]),
        ("jianbao split --fr", 2, ["--from"]),
        ("jianbao split --emb", 2, []),
    ],
)
def test_bash(words: str, last: int, offered: list[str]) -> None:
    assert bash(words, last) == offered


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("jianbao nu", ["numbers"]),
        ("jianbao clean --cert", ["--certainty"]),
        ("jianbao clean --certainty h", ["high"]),
        ("jianbao schema nu", ["number"]),
    ],
)
def test_fish(line: str, offered: list[str]) -> None:
    need("fish")
    script = f"source {FOLDER / 'jianbao.fish'}; complete -C {line!r}"
    run = subprocess.run(["fish", "--no-config", "-c", script], capture_output=True, text=True, timeout=20)
    assert run.stderr == ""
    assert [row.split("\t")[0] for row in run.stdout.splitlines()] == offered


ZSH = """
zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z 'PS1= RPS1= ; stty -echo; fpath=({folder} $fpath); autoload -Uz compinit; compinit -u -D -d {dump}; print ready'
sleep {pause}
zpty -w -n z $'jianbao schema num\\t'
sleep {pause}
zpty -w -n z $'\\C-a: \\n'
sleep {pause}
zpty -w z 'print -r -- $_comps[jianbao]; exit'
sleep {pause}
while zpty -r -t z line; do print -r -- $line; done
"""


def test_zsh(tmp_path: Path) -> None:
    """zsh loads the function under its completion system; what it offers needs a terminal, so one is made by zpty.

    A terminal cannot be asked whether it is ready: on a busy machine it is given more time.
    """
    need("zsh")
    printed = ""
    for pause in (0.5, 2, 6):
        script = ZSH.format(folder=FOLDER, dump=tmp_path / f"dump{pause}", pause=pause)
        printed = subprocess.run(["zsh", "-f", "-c", script], capture_output=True, text=True, timeout=60).stdout
        if "schema number" in printed and "_jianbao" in printed:
            return
    raise AssertionError(printed)
