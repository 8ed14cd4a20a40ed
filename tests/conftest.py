"""What all tests share: the stages, the page that ships with the package, the command, and who is skipped."""

from __future__ import annotations

import importlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import TypeAlias

import pytest
from hypothesis import settings

import jianbao as package

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
STAGES = ("clean", "split", "tables", "numbers", "notices")

Command: TypeAlias = Callable[..., "subprocess.CompletedProcess[bytes]"]

# A build says the same of the same source, so there nothing is drawn by chance; elsewhere every run searches anew.
# No deadline: the tests share a machine with whatever else runs there, and a slow moment is no failure.
# `pytest --hypothesis-profile=thorough` looks further.
settings.register_profile("jianbao", deadline=None, derandomize="CI" in os.environ)
settings.register_profile("thorough", deadline=None, max_examples=3000)
settings.load_profile("jianbao")


def pytest_configure(config: pytest.Config) -> None:
    """Declare our marks, for --strict-markers."""
    config.addinivalue_line("markers", "shared: needs the folder ../shared, which only some checkouts have beside them")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip the tests that need ../shared where it is absent."""
    if not SHARED.is_dir():
        skip = pytest.mark.skip(reason="no ../shared beside the project")
        for item in items:
            if item.get_closest_marker("shared"):
                item.add_marker(skip)


@pytest.fixture(params=STAGES)
def stage(request: pytest.FixtureRequest) -> ModuleType:
    """Each stage in turn."""
    return importlib.import_module(f"jianbao.{request.param}")


@pytest.fixture(scope="session")
def sample() -> str:
    """The page that ships with the package."""
    return (Path(package.__file__).parent / "data/sample.txt").read_text("utf-8")


@pytest.fixture(scope="session")
def jianbao() -> Command:
    """Runs the command: `jianbao("split", "-", input=b"…")`; the installed one beside this Python, else `python -m jianbao`."""
    installed = shutil.which("jianbao", path=str(Path(sys.executable).parent))
    command = [installed] if installed else [sys.executable, "-m", "jianbao"]
    folder = str(Path(package.__file__).parent.parent)

    def run(
        *arguments: str, input: bytes = b"", cwd: Path | None = None, env: dict[str, str] | None = None
    ) -> subprocess.CompletedProcess[bytes]:
        surroundings = {**os.environ, "PYTHONPATH": folder, **(env or {})}
        return subprocess.run(
            [*command, *arguments], input=input, capture_output=True, cwd=cwd, env=surroundings, timeout=120
        )

    return run


def pytest_addoption(parser: pytest.Parser) -> None:
    """--rewrite: the expected files of the cases are written anew."""
    parser.addoption("--rewrite", action="store_true", help="write the expected files of tests/cases anew, for review")
