"""One peer over one text, in the peers' environment: prints its user seconds without start, and how much it found."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path


def jionlp() -> Callable[[str], int]:
    """Times and sums of money, the two that JioNLP extracts."""
    import jionlp as jio

    return lambda text: len(jio.ner.extract_time(text)) + len(jio.ner.extract_money(text))


def recognizers() -> Callable[[str], int]:
    """All of Recognizers-Text that Chinese has."""
    import recognizers_suite as suite

    names = ("number", "percentage", "ordinal", "currency", "dimension", "age", "temperature", "datetime")
    models = [getattr(suite, f"recognize_{name}") for name in names]
    return lambda text: sum(len(model(text, suite.Culture.Chinese)) for model in models)


def main() -> None:
    find = {"jionlp": jionlp, "recognizers": recognizers}[sys.argv[1]]()
    paragraphs = [part for part in Path(sys.argv[2]).read_text("utf-8").replace("\f", "\n").split("\n") if part]
    find(paragraphs[0])  # what they load at first use is start
    started = time.process_time()
    found = sum(map(find, paragraphs))
    print(json.dumps({"seconds": time.process_time() - started, "found": found}))


if __name__ == "__main__":
    main()
