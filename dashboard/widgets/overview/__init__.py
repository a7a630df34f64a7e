"""Cards of the page of the overview."""
