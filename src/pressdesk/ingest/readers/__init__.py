"""Readers: one for each format, from bytes to the kept text."""
