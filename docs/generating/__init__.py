"""How the documentation is made: `docs/generate.py` puts the pieces together."""
