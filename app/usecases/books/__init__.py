"""A book and who may use it: opening, keeping, handing back, taking everything out."""
