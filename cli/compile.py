"""Compiles the hot rooms of the package while a wheel is built, where a C compiler is at hand; else the wheel is plain Python.

mypyc makes C of the very files that also run without it, so there is one source and one behaviour: the compiled build
is faster, and nothing else. `JIANBAO_COMPILE` in the environment decides: `auto` (the default) falls back to plain Python
with a warning, `never` does not try, `always` fails where it cannot. Editable installs are never compiled.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_SCRIPT = """
import sys
from mypyc.build import mypycify
from setuptools import setup

setup(
    name="jianbao",
    ext_modules=mypycify(["--strict", *sys.argv.pop().split()], opt_level="1", debug_level="0", multi_file=True),
    script_args=["build_ext", "--inplace"],
)
"""
"""Run in a process and a folder of its own, as setuptools writes about. Above -O1 gcc takes twice as long for no gain."""


class CompileHook(BuildHookInterface[Any]):
    """Adds the compiled modules to the wheel. Raises RuntimeError where they must be there and cannot be made."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        wish = os.environ.get("JIANBAO_COMPILE") or "auto"
        if wish not in ("auto", "always", "never"):
            raise ValueError(f"JIANBAO_COMPILE is {wish!r}: it is auto, always or never")
        if wish == "never" or version == "editable":
            return
        self._folder = TemporaryDirectory()
        told, made = self._compile(Path(self._folder.name))
        if not made and wish == "always":
            raise RuntimeError(f"jianbao could not be compiled:\n{told}")
        if not made:
            self.app.display_warning("jianbao is installed as plain Python: it works the same, but slower")
            return
        build_data["pure_python"], build_data["infer_tag"] = False, True
        build_data["force_include"].update(made)

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if hasattr(self, "_folder"):
            self._folder.cleanup()

    def _compile(self, folder: Path) -> tuple[str, dict[str, str]]:
        """What the compiler said, and the files it made with their places in the wheel; no file if it failed."""
        package = Path(self.root, "cli", "jianbao")
        shutil.copytree(package, folder / "jianbao", ignore=shutil.ignore_patterns("__pycache__", "*.so", "*.pyd"))
        plain = {path for pattern in self.config["plain"] for path in folder.glob(pattern)}
        modules = sorted({path for room in self.config["rooms"] for path in folder.glob(f"{room}/**/*.py")} - plain)
        names = " ".join(str(path.relative_to(folder)) for path in modules)
        done = subprocess.run(
            [sys.executable, "-c", _SCRIPT, names],
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        if done.returncode:
            return done.stdout, {}
        made = [path for suffix in ("so", "pyd") for path in folder.glob(f"**/*.{suffix}") if "build" not in path.parts]
        return done.stdout, {str(path): str(path.relative_to(folder)) for path in made}
