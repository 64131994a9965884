"""The person's own plan: what matters, what it costs, who helps, what was agreed, and how life is going.

A plan has versions. A line of the plan keeps its number through all of them, so that money spent under an
old word is found under the new one. The council's own plan is kept apart, as facts that were received.
"""
