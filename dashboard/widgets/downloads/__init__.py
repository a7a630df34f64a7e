"""Cards of the page of downloads."""
