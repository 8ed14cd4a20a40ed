"""What the kinds of notices need beyond the common fields: one subject a module."""
