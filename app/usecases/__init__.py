"""What a person can do: one function is one intention and one transaction."""
