"""jianbao 剪报: the plain-text dump of a Chinese newspaper page, as records."""

__version__ = "0.1.0"
