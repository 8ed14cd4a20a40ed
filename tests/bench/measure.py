"""Running a command as its user does, and what it cost: user time and memory as the kernel counts them."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

JSON_PASS = (
    "import json, sys\nfor line in sys.stdin: sys.stdout.write(json.dumps(json.loads(line), ensure_ascii=False))"
)


class Cost(NamedTuple):
    """Seconds of user time, seconds on the wall, and the most memory held at once in MB."""

    user: float
    wall: float
    memory: float


def run(command: list[str], read: Path, write: Path | None = None) -> Cost:
    """Runs a command from file to file. Ends the measuring if it fails.

    Keep this process small: a child's peak counts from what its parent held when it was started.
    """
    with read.open("rb") as source, open(write or os.devnull, "wb") as target:
        started = time.perf_counter()
        child = subprocess.Popen(command, stdin=source, stdout=target)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - started
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"bench: exit status {child.returncode}: {' '.join(command)}")
    return Cost(usage.ru_utime, wall, usage.ru_maxrss / 1024)


def best(times: int, command: list[str], read: Path, write: Path | None = None) -> Cost:
    """The least user time, wall time and memory of several runs: what is above it is the machine's other work."""
    costs = [run(command, read, write) for _ in range(times)]
    return Cost(*map(min, zip(*costs, strict=True)))


def json_pass(times: int, records: Path) -> float:
    """Seconds of user time that json.loads and json.dumps take over the same records: the yardstick."""
    return best(times, [sys.executable, "-c", JSON_PASS], records).user
