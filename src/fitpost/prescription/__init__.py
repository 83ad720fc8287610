"""The small grammar of sets, repetitions, time, rest, distance, load, effort, tempo and sides."""

from fitpost.prescription.cells import Column, column_of, read_cell
from fitpost.prescription.combine import combine, telling
from fitpost.prescription.dose import Dose, DoseKind
from fitpost.prescription.grammar import lex, read
from fitpost.prescription.words import DoseWords, dose_words

__all__ = [
    "Column",
    "Dose",
    "DoseKind",
    "DoseWords",
    "column_of",
    "combine",
    "dose_words",
    "lex",
    "read",
    "read_cell",
    "telling",
]
