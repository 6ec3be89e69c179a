"""The page of a visit, with all that belongs to it."""
