"""Cards of the page of one province, or of up to four."""
