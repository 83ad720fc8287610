"""`fitpost tags`."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import click

from fitpost.exporters.strict_json import dumps
from fitpost.faults import NOT_UTF8, TEXT_TOO_LONG
from fitpost.reporters.paint import printable
from fitpost.shell.cli.common import Run, reads_posts
from fitpost.shell.cli.fix import show, write
from fitpost.shell.cli.status import UNUSABLE, complain
from fitpost.shell.files import STDIN
from fitpost.shell.job import Loading, unreadable
from fitpost.shell.mending import Mended
from fitpost.shell.output import output

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

EXAMPLES = """\b
Examples:
  fitpost tags list posts/
  fitpost tags rename posts/ --from knees --to knee-pain --diff
  fitpost tags merge posts/ --from knees --from sore-knees --into knee-pain
"""
DIFF = click.option("--diff", is_flag=True, help="Print what would change, and change nothing; 1 if it would.")


class Retagged(NamedTuple):
    """What new names make of one post."""

    path: str
    tags: tuple[str, ...]
    before: str = ""
    after: str | None = ""
    """None where the tags stand in a way that cannot be edited."""
    fault: str | None = None
    """Why the file could not be read."""


@dataclass(frozen=True)
class Retagging:
    """Reads a file and renames its tags; can be sent to another process."""

    load: Loading
    names: Mapping[str, str]

    def __call__(self, path: str) -> Retagged:
        """Read the file at `path` and rename."""
        from fitpost.tagging import retagged

        document = self.load(path)
        name, tags, text = document.source.name, document.meta.tags, document.source.text
        if fault := unreadable(document):
            return Retagged(name, tags, fault=fault)
        if not any(tag in self.names for tag in tags):
            return Retagged(name, tags)
        intact = not any(finding.code in (NOT_UTF8.code, TEXT_TOO_LONG.code) for finding in document.findings)
        return Retagged(name, tags, text, retagged(document, self.names, self.load.options) if intact else None)


@click.group(epilog=EXAMPLES)
def tags() -> None:
    """List the tags of posts, rename one, merge several.

    Only the tags are edited, wherever they stand in the front matter; everything else stays as it is.
    """


@tags.command("list")
@reads_posts
@click.option(
    "--format",
    "--output-format",
    "format_",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How to print them.",
)
def list_tags(run: Run, format_: str) -> int:
    """Print each tag and how many posts have it, the most frequent first."""
    count = Counter(tag for post in _results(run, {}) for tag in post.tags)
    ordered = sorted(count.items(), key=lambda item: (-item[1], item[0]))
    with output(None) as put:
        if format_ == "json":
            put(dumps([{"tag": tag, "posts": posts} for tag, posts in ordered], indent=1) + "\n")
        else:
            width = max((len(str(posts)) for posts in count.values()), default=0)
            put("".join(f"{posts:{width}}  {printable(tag)}\n" for tag, posts in ordered))
    return run.status.code


@tags.command()
@reads_posts
@click.option("--from", "old", metavar="TAG", required=True, help="The tag as it is written.")
@click.option("--to", "new", metavar="TAG", required=True, help="What to write for it.")
@DIFF
def rename(run: Run, old: str, new: str, diff: bool) -> int:
    """Give a tag another name, one that no post has."""
    return _retag(run, {old: new.strip()}, diff=diff, free=True)


@tags.command()
@reads_posts
@click.option("--from", "old", metavar="TAG", multiple=True, required=True, help="A tag as it is written; repeatable.")
@click.option("--into", "new", metavar="TAG", required=True, help="What to write for all of them.")
@DIFF
def merge(run: Run, old: tuple[str, ...], new: str, diff: bool) -> int:
    """Make one tag of several; a post that has more than one of them then has it once."""
    return _retag(run, dict.fromkeys(old, new.strip()), diff=diff, free=False)


def _retag(run: Run, names: dict[str, str], *, diff: bool, free: bool) -> int:
    (new,) = set(names.values())
    if not new:
        raise click.UsageError("a tag has a name")
    if STDIN in run.paths and not diff:
        raise click.UsageError("standard input cannot be written to; --diff shows what would change")
    posts = list(_results(run, names))
    there = {tag for post in posts for tag in post.tags}
    if free and new in there and new not in names:
        raise click.UsageError(f"there are posts with the tag {new!r}; `fitpost tags merge` makes one tag of both")
    for old in names.keys() - there:
        complain(f"no post has the tag {old!r}")
        run.status.at_least(UNUSABLE)
    mended = [
        Mended(post.path, post.before, post.after, 1) for post in posts if post.after and post.after != post.before
    ]
    if diff:
        show(mended, None, run.status, quiet=False)
    else:
        write(mended, run.status, quiet=False)
    return run.status.code


def _results(run: Run, names: dict[str, str]) -> Iterator[Retagged]:
    """What the new names make of each post; what cannot be read or edited is told."""
    for post in run.results(lambda loaded: Retagging(run.loading(loaded), names)):
        if post.fault or post.after is None:
            complain(f"{post.path}: {post.fault or 'its tags cannot be edited; change them by hand'}")
            run.status.at_least(UNUSABLE)
        yield post
