"""How the documentation is made from the code; `docs/generate.py` writes it."""
