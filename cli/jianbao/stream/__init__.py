"""Bytes to pages and lines, and records to bytes."""
