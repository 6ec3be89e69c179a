"""Records to pages: what goes into a briefing, as typed blocks, and the writers that set them."""
