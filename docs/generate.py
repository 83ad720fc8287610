"""Writes what the documentation shows of fitpost itself: `make docs`. A test compares all of it with the files."""

from generating.pages import write_all

write_all()
