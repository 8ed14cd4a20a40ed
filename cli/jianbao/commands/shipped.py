"""Files that ship with the package."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parent.parent
CHECKOUT = PACKAGE.parent.parent


def shipped(name: str) -> bytes:
    """A file of the package's data; in a checkout, the one that the wheel is built from."""
    for folder in (PACKAGE / "data", CHECKOUT):
        if (folder / name).is_file():
            return (folder / name).read_bytes()
    raise FileNotFoundError(name)
