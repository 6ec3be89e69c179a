"""The window: everything that Qt draws. No other package knows of it."""
