"""jianbao sample"""

from __future__ import annotations

from ..stream.writing import Output
from .shipped import shipped


def main() -> None:
    output = Output()
    output.write_text(shipped("sample.txt"))
    output.commit()
