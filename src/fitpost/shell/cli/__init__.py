"""The command line: the group of commands, and what becomes of errors.

Exit codes: 0 clean, 1 findings, 2 usage, configuration or an unreadable file, 3 a fault of fitpost's own, 130 Ctrl-C;
the highest that occurred.
"""

from __future__ import annotations

import traceback

import click

from fitpost._version import __version__
from fitpost.errors import FitpostError
from fitpost.shell.cli.check import check
from fitpost.shell.cli.config import config
from fitpost.shell.cli.explain import explain
from fitpost.shell.cli.extract import extract
from fitpost.shell.cli.init import init
from fitpost.shell.cli.rule import rule
from fitpost.shell.cli.schema import schema
from fitpost.shell.cli.show import show
from fitpost.shell.cli.stats import stats
from fitpost.shell.cli.status import BUG, UNUSABLE, complain
from fitpost.shell.cli.tags import tags
from fitpost.shell.output import NobodyReads, forget_stdout

EXAMPLES = """\b
Begin with one of these:
  fitpost show posts/knee.md                  what fitpost understands of a post
  fitpost check posts/                        what is wrong, with the place
  fitpost extract posts/ -o posts.json        everything, as data
  fitpost extract - --format jsonl < knee.md  in a pipe
  fitpost explain posts/knee.md:41            why a line was or was not taken
  fitpost stats posts/ -o tags.html           how tags are used
  fitpost rule FIT301                         what a code means
"""


@click.group(epilog=EXAMPLES, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="fitpost %(version)s")
def fitpost() -> None:
    """Read fitness posts written in Markdown.

    Finds the exercises with their steps and doses, the advice and the safety notes in ordinary prose, each with its
    place in the file; checks them; gives them out as data. The writer adds no markup.
    """


for command in (show, check, extract, explain, stats, rule, schema, config, init, tags):
    fitpost.add_command(command)


def run(arguments: list[str]) -> int:
    """Run one command; gives the exit code."""
    try:
        return fitpost.main(arguments, prog_name="fitpost", standalone_mode=False) or 0
    except click.ClickException as error:
        error.show()
        return UNUSABLE
    except click.Abort:
        raise KeyboardInterrupt from None
    except NobodyReads:
        forget_stdout()
        return 0
    except FitpostError as error:
        forget_stdout()
        for line in str(error).split("\n"):
            complain(line)
        return UNUSABLE
    except Exception:  # noqa: BLE001 - the last resort: say what broke, and that it is our fault
        complain(f"a fault of fitpost's own:\n{traceback.format_exc()}", plain=True)
        return BUG
