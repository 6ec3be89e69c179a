"""What the records of the archive are: declared once, read by every other part. No SQL, no Qt, no files."""
