"""The wheel: compiled where a compiler is at hand, plain Python where none is, and the same package either way."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from tools import surroundings

TOP = Path(__file__).parent.parent
NO_COMPILER = {"CC": "/nonexistent/cc", "CXX": "/nonexistent/cc"}

pytestmark = pytest.mark.skipif(not (TOP / "pyproject.toml").exists(), reason="not run from a source tree")


def build(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=TOP,
        env=surroundings(**environment),
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize("wish", ["never", "auto"])
def test_without_a_compiler_the_wheel_is_plain_python(tmp_path: Path, wish: str) -> None:
    done = build(tmp_path, JIANBAO_COMPILE=wish, **NO_COMPILER)
    assert done.returncode == 0, done.stderr
    assert ("plain Python" in done.stderr) is (wish == "auto"), "whoever did not wish it is told"
    (wheel,) = tmp_path.iterdir()
    assert wheel.name.endswith("-py3-none-any.whl")
    names = ZipFile(wheel).namelist()
    assert "jianbao/numbers/scan.py" in names
    assert not [name for name in names if name.endswith((".so", ".pyd", ".c"))]


def test_a_compiled_wheel_that_must_be_is_not_quietly_another(tmp_path: Path) -> None:
    done = build(tmp_path, JIANBAO_COMPILE="always", **NO_COMPILER)
    assert done.returncode != 0
    assert "could not be compiled" in done.stderr
    assert not list(tmp_path.glob("*.whl"))


def test_a_wish_that_is_none_is_an_error(tmp_path: Path) -> None:
    done = build(tmp_path, JIANBAO_COMPILE="perhaps")
    assert done.returncode != 0
    assert "auto, always or never" in done.stderr
