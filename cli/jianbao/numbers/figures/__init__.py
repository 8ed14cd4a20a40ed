"""Figures: a numeral with the unit behind it, what bounds it on either side, and what shows that it counts nothing.

`plain` reads the most frequent ones the short way. The long way goes through `runs` (the numeral), `amounts` (its unit,
range, fraction, coins) or `bare` (no unit), then `edges` (signs, currencies, bounding words); `ordinals` stand beside.
"""
