"""The return: draft, checks, council profiles, data, document, verdict and answers."""
