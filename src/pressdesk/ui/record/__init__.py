"""The page of any record: read first, edited where one clicks."""
