"""`python -m reference`: writes the man pages and the completion files anew."""

from __future__ import annotations

from pathlib import Path

from . import man, shells

ROOT = Path(__file__).resolve().parent.parent.parent


def generated() -> dict[Path, str]:
    """path -> what it has to hold."""
    made = {ROOT / "man" / "man1" / name: source for name, source in man.pages(ROOT / "man" / "text")}
    made.update({ROOT / "completions" / name: source for name, source in shells.files().items()})
    return made


if __name__ == "__main__":
    for path, source in generated().items():
        path.write_text(source, "utf-8")
