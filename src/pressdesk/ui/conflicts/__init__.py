"""Where sources disagree: the marks at the fields, the list's filter and the page on which it is settled."""
