"""Rules of the whole test run."""
