"""Cards of the page of production and market."""
