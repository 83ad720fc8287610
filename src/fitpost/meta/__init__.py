"""The typed front matter: `Meta`, its field types, and `read_meta`, which makes it of what is written.

`keys` says which key is which field, `shapes` brings values into the shape that a field wants, `reading` validates
them, `wording` says what is wrong.
"""

from fitpost.meta.dates import Date
from fitpost.meta.model import Meta
from fitpost.meta.reading import read_meta

__all__ = ["Date", "Meta", "read_meta"]
