"""Pages that others would build for the same question: made data of 77 provinces and ten years."""
