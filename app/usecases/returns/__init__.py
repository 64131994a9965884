"""Returns to funders, and what they answer."""
