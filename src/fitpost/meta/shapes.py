"""The values of a front matter in the shape that a field wants.

Text and dates see what is written (`0123`, `no`, `2024-01-14`), not what YAML made of it; names come from lists,
tables, or one text.
"""

from __future__ import annotations

from datetime import date
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from fitpost.frontmatter.nodes import Mapping, Node, Scalar, Sequence
from fitpost.meta.dates import Date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NAME_KEYS = ("name", "title", "src", "url", "path", "image", "filename", "file")


def shaped(node: Node, annotation: Any) -> Any:  # noqa: ANN401 - an annotation is anything
    """The value of `node` as pydantic is to see it for a field of this annotation."""
    kinds = list(_kinds(annotation))
    if isinstance(node, Scalar):
        return _scalar(node, kinds)
    if isinstance(node, Sequence):
        items = next((get_args(kind)[0] for kind in kinds if get_origin(kind) in (list, tuple, set, frozenset)), Any)
        return [shaped(item, items) for item in node.items]
    models = (kind for kind in kinds if isinstance(kind, type) and issubclass(kind, BaseModel))
    if model := next(models, None):
        fields = {field.alias or name: field.annotation for name, field in model.model_fields.items()}
        return {entry.key: shaped(entry.value, fields.get(entry.key, Any)) for entry in node}
    values = next((get_args(kind)[1] for kind in kinds if get_origin(kind) is dict), Any)
    return {entry.key: shaped(entry.value, values) for entry in reversed(node.entries)}


def _scalar(node: Scalar, kinds: list[Any]) -> object:
    if node.value is None and node.style == "plain":
        return None
    if any(isinstance(kind, type) and issubclass(kind, date) for kind in kinds):
        return Date.parse(node.text).value
    if Date in kinds or (str in kinds and not {int, float, bool} & {k for k in kinds if isinstance(k, type)}):
        return node.text
    return node.plain()


def _kinds(annotation: Any) -> Iterator[Any]:  # noqa: ANN401 - an annotation is anything
    """The alternatives of an annotation: of `Annotated[str, ...] | None` they are `str` and `NoneType`."""
    origin = get_origin(annotation)
    if origin in (Union, UnionType):
        for each in get_args(annotation):
            yield from _kinds(each)
    elif origin is Annotated:
        yield from _kinds(get_args(annotation)[0])
    else:
        yield annotation


def names(node: Node, *, commas: bool, blanks: bool = False) -> list[str]:
    """The names that a list, a taxonomy or a text holds, each once; of a table with a name or path, only that.

    One text stands for several names where `commas` separate them; where there are none, and `blanks`, white space.
    """
    if not isinstance(node, Scalar):
        return _unique(_names(node))
    if commas and "," in node.text:
        return _unique(node.text.split(","))
    return _unique(node.text.split() if blanks else [node.text])


def _names(node: Node) -> Iterator[str]:
    if isinstance(node, Scalar):
        yield node.text
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _names(item)
    elif main := next((value for key in _NAME_KEYS if (value := node.get(key))), None):
        yield from _names(main)
    else:
        for entry in node:
            yield from _names(entry.value)


def _unique(texts: Iterable[str]) -> list[str]:
    """Texts without blanks around, each once, none of them empty."""
    return list(dict.fromkeys(stripped for text in texts if (stripped := text.strip())))


def place(node: Node, path: tuple[int | str, ...]) -> Node:
    """The node that `path`, keys and indices, leads to below `node`, as far as it goes."""
    for step in path:
        below: Node | None = None
        if isinstance(node, Mapping) and isinstance(step, str):
            below = node.get(step)
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            below = node.items[step]
        if below is None:
            return node
        node = below
    return node
