"""What is owed and what is coming: liability, lent wages, forecasts, wage rises."""
