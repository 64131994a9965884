"""Paying the team: the pay run, its papers, and what HMRC is told."""
