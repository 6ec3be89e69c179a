"""Whose words they are: cues near a quote, their subjects, and candidates scored by how they stand."""
