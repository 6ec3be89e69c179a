"""What the person prefers, and the page where it is chosen."""
