"""Bank files: bytes in, a Statement out."""
