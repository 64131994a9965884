"""What the plan is for: outcomes, decisions, reviews, the people around somebody."""
