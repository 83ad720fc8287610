"""The configuration of a site: `fitpost.toml`, `.fitpost.toml`, or `[tool.fitpost]` in `pyproject.toml`.

The nearest one to a post counts for it, from the post's folder upwards to the root of the repository; `extend` names
one that it is built upon. `model` says what may stand there, `reading` reads one file, `force` finds what is in force
for a post, `code` runs what a site or an installed package brings: models and rules.
"""

from fitpost.shell.config.force import Configurations, Loaded
from fitpost.shell.config.model import Config

__all__ = ["Config", "Configurations", "Loaded"]
