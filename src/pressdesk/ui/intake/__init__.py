"""Taking in many releases at once: progress, report, and the inbox with thousands of drafts in it."""
