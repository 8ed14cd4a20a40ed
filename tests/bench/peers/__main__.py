"""jianbao beside its peers on one text in one run: `python tests/bench/peers [--kilobytes N] [--cmd COMMAND]`.

The peers live in a virtual environment of their own (`.venv` here), made at the first run. They are timed without their
start; jianbao is timed with and without its own.
"""

from __future__ import annotations

import argparse
import json
import shlex
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

import measure  # noqa: E402 - scripts beside one another
import texts  # noqa: E402

VENV = HERE / ".venv"
PYTHON = VENV / "bin" / "python"
NEEDS = ("recognizers-text-suite", "emoji<2", "jionlp", "setuptools<81")
"""emoji: Recognizers imports a name that version 2 took out; setuptools: both still import pkg_resources."""


def prepare() -> None:
    """Makes the environment of the peers where it is missing."""
    if (VENV / "ready").exists():
        return
    venv.create(VENV, with_pip=True)
    subprocess.run([PYTHON, "-m", "pip", "install", "--quiet", "--pre", *NEEDS], check=True, capture_output=True)
    (VENV / "ready").touch()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kilobytes", type=int, default=100, metavar="N", help="length of the text (100)")
    parser.add_argument("--cmd", default="jianbao", metavar="COMMAND", help="the command to measure (jianbao)")
    options = parser.parse_args()
    prepare()
    with tempfile.TemporaryDirectory(prefix="jianbao-peers-") as name:
        text = texts.dense(Path(name) / "text", options.kilobytes / 1000)
        size = text.stat().st_size / 1000
        command = [*shlex.split(options.cmd), "numbers", "--raw", "--date", "2024-06-19"]
        line = Path(name) / "line"
        line.write_text("东河市今年修桥3座。\n", "utf-8")
        whole = measure.best(5, command, text).user
        ours = max(whole - measure.best(5, command, line).user, 1e-3)
        print(f"{'jianbao numbers':24}{size / ours:10.1f} KB/s, output included ({size / whole:.1f} with its start)")
        for peer in ("jionlp", "recognizers"):
            done = subprocess.run([PYTHON, HERE / "runner.py", peer, text], capture_output=True, text=True)
            if done.returncode:
                print(f"{peer:24} failed: {done.stderr.strip().splitlines()[-1:]}")
                continue
            told = json.loads(done.stdout.splitlines()[-1])
            print(
                f"{peer:24}{size / told['seconds']:10.1f} KB/s, {told['seconds'] / ours:.1f} times our time, {told['found']} finds"
            )


if __name__ == "__main__":
    main()
