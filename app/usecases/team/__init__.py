"""The people who are employed: their terms, papers, and the end of a job."""
