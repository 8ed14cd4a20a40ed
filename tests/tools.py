"""Programs that some tests need: where one is missing the test is skipped with the reason, and fails where all must be there."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

ALL_MUST_BE_THERE = "JIANBAO_ALL_TOOLS"
BIN = str(Path(sys.executable).parent)


def need(*programs: str) -> None:
    """Skips the test where one of `programs` is missing; fails it where JIANBAO_ALL_TOOLS is set."""
    missing = [program for program in programs if not shutil.which(program)]
    if missing:
        reason = f"not installed: {', '.join(missing)}"
        if os.environ.get(ALL_MUST_BE_THERE):
            pytest.fail(reason)
        pytest.skip(reason)


def surroundings(**more: str) -> dict[str, str]:
    """The environment for a shell line: the command under test first on the PATH, no locale, no colours, UTC."""
    kept = {
        name: value for name, value in os.environ.items() if name in ("HOME", "TMPDIR", "PYTHONPATH", "SSL_CERT_FILE")
    }
    path = os.pathsep.join((BIN, os.environ.get("PATH", "/usr/bin:/bin")))
    return {**kept, "PATH": path, "LC_ALL": "C", "TZ": "UTC", **more}
