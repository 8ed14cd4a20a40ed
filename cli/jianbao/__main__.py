"""`jianbao`, and `python -m jianbao`."""

from __future__ import annotations

import gc
import os
import sys


def main() -> None:
    """The command line. Scripts ask for the version often: that is answered before anything is imported."""
    if sys.argv[1:] == ["--version"]:
        from . import __version__

        try:
            os.write(1, f"jianbao {__version__}\n".encode())
            return
        except OSError:
            pass  # said below, as every error is
    import signal

    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # ^C while modules load: nothing to clean up, nothing to say
    gc.disable()  # nothing that an import makes is garbage
    from .app import main as run

    run()


if __name__ == "__main__":
    main()
