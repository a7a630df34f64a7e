"""Where a figure comes from: its codes, dialogs of facts and values, passages, doubts, and the form for a doubt."""
