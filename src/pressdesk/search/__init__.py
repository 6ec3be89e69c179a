"""Words to answers: language analysis, the index, the query language. No Qt, no files of its own."""
