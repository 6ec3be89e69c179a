"""Forms built from the declarations of records: one editor for each kind of field."""
