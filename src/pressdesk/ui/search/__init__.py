"""Search as one types: the box with its chips, what was found by visit, facets, kept searches."""
