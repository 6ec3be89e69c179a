"""Where words are set out as speech: quotation marks, dashes, labels, turns, whole bodies."""
