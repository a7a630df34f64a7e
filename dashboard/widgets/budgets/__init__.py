"""Cards of the page of budgets."""
