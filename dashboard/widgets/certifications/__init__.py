"""Cards of the page of certifications."""
