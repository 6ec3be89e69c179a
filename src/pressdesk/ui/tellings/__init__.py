"""What was said before, other tellings of the same utterance, and what a text adds to a visit."""
