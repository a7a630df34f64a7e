"""Cards of the page of activities."""
