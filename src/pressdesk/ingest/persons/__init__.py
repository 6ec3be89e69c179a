"""People of a text: offices and names found per language, brought to one form, gathered into persons."""
