"""Making briefings from the window."""
