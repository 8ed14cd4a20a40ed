"""Whole runs as files: `cases/COMMAND/NAME/` holds `cmd`, a shell line, and what it reads, prints and ends with.

    cmd             the line, run by sh in a copy of the folder
    expected.out    standard output, byte for byte; absent: nothing
    expected.err    standard error; absent: nothing
    expected.status the exit status; absent: 0
    …               any other file is there for the line to read

`pytest tests/test_cases.py --rewrite` writes the expected files anew, for review.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tools import need, surroundings

CASES = sorted(path.parent for path in (Path(__file__).parent / "cases").glob("*/*/cmd"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.name}")
def test_case(case: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    line = (case / "cmd").read_text("utf-8")
    need(*(program for program in ("jq", "iconv", "timeout") if program in line))
    folder = tmp_path / "case"
    shutil.copytree(case, folder, ignore=shutil.ignore_patterns("expected.out", "expected.err", "expected.status"))
    run = subprocess.run(["sh", "-c", line], cwd=folder, env=surroundings(), capture_output=True, timeout=60)
    found = {"out": run.stdout, "err": run.stderr, "status": b"%d\n" % run.returncode}
    if request.config.getoption("--rewrite"):
        rewrite(case, found)
    for name, data in found.items():
        assert data.decode("utf-8", "backslashreplace") == expected(case, name).decode("utf-8", "backslashreplace"), (
            name
        )


def expected(case: Path, name: str) -> bytes:
    path = case / f"expected.{name}"
    return path.read_bytes() if path.exists() else b"0\n" if name == "status" else b""


def rewrite(case: Path, found: dict[str, bytes]) -> None:
    for name, data in found.items():
        path = case / f"expected.{name}"
        if data == (b"0\n" if name == "status" else b""):
            path.unlink(missing_ok=True)
        else:
            path.write_bytes(data)


def test_there_are_cases() -> None:
    assert len({case.parent.name for case in CASES}) >= 5
