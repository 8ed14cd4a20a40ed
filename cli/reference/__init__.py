"""Makes what is written about the command line from the command line: man pages and completions.

`python -m reference` (with `cli` on the path) writes `man/man1` and `completions` anew. Not part of the package.
"""
