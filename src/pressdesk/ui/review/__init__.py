"""Going through a draft beside its source, and the way in for releases."""
