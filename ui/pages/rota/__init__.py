"""Rota: who comes when, where nobody does yet, and who could be asked."""

from ui.pages.rota.page import RotaPage

__all__ = ["RotaPage"]
