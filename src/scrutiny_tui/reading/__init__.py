"""Agendas and minutes read from files made elsewhere."""
