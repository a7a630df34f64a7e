"""Cards of the page of target groups."""
