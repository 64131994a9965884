"""Signing and checking signatures. The only home of pyHanko."""
