"""Views of the page that compares provinces."""
