"""Small widgets that many pages share."""
