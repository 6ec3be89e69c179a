"""Collections, lists and search: how one comes to a record."""
