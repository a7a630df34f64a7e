"""Cards of the page of meetings."""
