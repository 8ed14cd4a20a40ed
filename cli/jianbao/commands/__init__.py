"""One thin file a subcommand: options -> stage -> sink."""
