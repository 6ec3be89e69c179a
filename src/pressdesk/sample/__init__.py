"""The sample archive: real visits from public lists, so that a newcomer sees a living archive at once."""
