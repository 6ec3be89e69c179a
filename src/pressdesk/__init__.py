"""Pressdesk: the desktop archive of a foreign ministry's press office."""

__version__ = "0.1.0"
