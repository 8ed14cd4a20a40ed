"""How fast jianbao is: `python tests/bench [--smoke] [--json] [--cmd COMMAND]`.

Every stage as a process on one core, beside a plain json.loads + json.dumps of the same records in the same run (machines
differ, ratios hold); the start; whether time stays in step with length; the most memory held. Best of several runs.
"""

from __future__ import annotations

import argparse
import json
import shlex
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import measure
import texts

STAGES = (
    ("clean", "clean", "sample"),
    ("split", "split --raw", "sample"),
    ("tables", "tables --raw", "sample"),
    ("numbers, dense", "numbers --raw --date 2024-06-19", "dense"),
    ("numbers, sample", "numbers --raw --date 2024-06-19", "sample"),
    ("numbers, dense, all the way", "numbers --date 2024-06-19", "dense"),
    ("numbers, sample, all the way", "numbers --date 2024-06-19", "sample"),
    ("notices, sample, all the way", "notices", "sample"),
)
"""What is told, the command line, and the text it reads."""

Row = dict[str, Any]


def speeds(command: list[str], folder: Path, megabytes: float, times: int) -> Iterator[Row]:
    """MB/s of each stage, and its time as a multiple of the JSON pass over what it wrote."""
    files = {name: getattr(texts, name)(folder / name, megabytes) for name in ("sample", "dense")}
    out = folder / "out.jsonl"
    for name, line, text in STAGES:
        cost = measure.best(times, [*command, *line.split()], files[text], out)
        size = files[text].stat().st_size / 1e6
        yield {
            "what": name,
            "MB/s": round(size / cost.user, 2),
            "user s": round(cost.user, 2),
            "times json": round(cost.user / max(measure.json_pass(times, out), 1e-3), 1),
            "records a KB": round(out.read_bytes().count(b"\n") / size / 1000, 1),
            "peak MB": round(cost.memory),
        }


def starts(command: list[str], folder: Path, times: int) -> Iterator[Row]:
    """Milliseconds on the wall until a command that has next to nothing to do is done."""
    line = folder / "line.txt"
    line.write_text("东河市今年修桥3座。\n", "utf-8")
    rows = [("--version", [*command, "--version"]), ("numbers, one line", [*command, "numbers", "--raw"])]
    if shutil.which("jc"):
        rows.append(("jc --version", ["jc", "--version"]))
    for name, argv in rows:
        yield {"what": name, "ms": round(measure.best(times * 5, argv, line).wall * 1000)}


def growth(command: list[str], folder: Path, sizes: tuple[int, ...], times: int) -> Iterator[Row]:
    """Seconds per MB as the input grows: flat where time is in step with length."""
    for line in ("clean", "numbers --raw --date 2024-06-19"):
        for size in sizes:
            cost = measure.best(times, [*command, *line.split()], texts.dense(folder / "grow", size))
            yield {
                "what": line.split()[0],
                "MB": size,
                "s per MB": round(cost.user / size, 3),
                "peak MB": round(cost.memory),
            }


def memory(command: list[str], folder: Path, megabytes: int) -> Iterator[Row]:
    """The most memory held while JSON Lines run through `numbers`."""
    cost = measure.run([*command, "numbers", "--raw"], texts.records(folder / "records.jsonl", megabytes))
    yield {
        "what": f"numbers, {megabytes} MB of JSON Lines",
        "peak MB": round(cost.memory),
        "user s": round(cost.user, 1),
    }


def report(title: str, rows: Iterator[Row]) -> list[Row]:
    """Prints rows as they come."""
    print(title)
    kept = []
    for row in rows:
        print(
            "   {:24}".format(row["what"]),
            *(f"{value:>10} {name}" for name, value in row.items() if name != "what"),
            flush=True,
        )
        kept.append(row)
    return kept


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--smoke", action="store_true", help="small texts, one run: does it work at all")
    parser.add_argument("--json", action="store_true", help="one JSON object on standard output, and nothing else")
    parser.add_argument("--cmd", default="jianbao", metavar="COMMAND", help="the command to measure (jianbao)")
    options = parser.parse_args()
    command, smoke = shlex.split(options.cmd), options.smoke
    times = 1 if smoke else 3
    with tempfile.TemporaryDirectory(prefix="jianbao-bench-") as name:
        folder = Path(name)
        parts = {
            "speed": speeds(command, folder, 0.3 if smoke else 4, times),
            "start": starts(command, folder, times),
            "growth": growth(command, folder, (1, 2) if smoke else (1, 4, 16), times),
            "memory": memory(command, folder, 3 if smoke else 100),
        }
        if options.json:
            print(json.dumps({title: list(rows) for title, rows in parts.items()}, indent=1))
            return
        for title, rows in parts.items():
            report(title, rows)


if __name__ == "__main__":
    main()
