"""The reference of the library: every public name, with its signature and docstrings, read by griffe."""

from __future__ import annotations

import griffe

import fitpost
from generating.tables import code, table

HEADINGS = (
    ("Read", "load parse walk from_frontmatter Options Vocabulary"),
    ("What is read", "Document Post Meta Content Advice Caution"),
    ("Exercises", "Routine Group Exercise Step Prescription Range Load Effort Note Image"),
    ("Places and findings", "Source Span Position Finding Severity Fix Edit"),
    ("Give out", "to_record to_jsonld to_html Site TagStats"),
    ("Rules of your own", "rule collection_rule Rule Context Problem PlacedProblem"),
    ("Engines", "Engine Body Block"),
    ("Exceptions", "FitpostError InvalidPost OptionsError VocabularyError ConfigError ReadError WriteError"),
)


def python_page() -> str:
    """The public names, by what they are for."""
    package = griffe.load("fitpost", search_paths=["src"], resolve_aliases=True)
    parts = ["# The library\n\nMade from the code (`make docs`). Everything here is imported from `fitpost` itself.\n"]
    for title, names in HEADINGS:
        parts.append(f"## {title}\n")
        parts += [_section(name, package) for name in names.split()]
    return "\n".join(parts)


def _section(name: str, package: griffe.Object | griffe.Alias) -> str:
    home = fitpost._HOME[name].removeprefix("fitpost.")  # noqa: SLF001 - where the package itself looks
    thing = package[f"{home}.{name}"]
    thing = thing.final_target if thing.is_alias else thing
    parts = [f"### {name}\n", f"```text\n{_shape(thing)}\n```\n", _described(thing)]
    if isinstance(thing, griffe.Class):
        parts += _members(thing)
    return "\n".join(parts)


def _shape(thing: griffe.Object) -> str:
    """How it is called, or what it is."""
    if isinstance(thing, griffe.Function):
        return thing.signature()
    if isinstance(thing, griffe.Class):
        bases = ", ".join(str(base) for base in thing.bases)
        return f"class {thing.name}({bases})" if bases else f"class {thing.name}"
    return f"{thing.name} = {getattr(thing, 'value', '')}"


def _described(thing: griffe.Object) -> str:
    return f"{thing.docstring.value.rstrip()}\n" if thing.docstring else ""


def _members(thing: griffe.Class) -> list[str]:
    """The fields, then the properties and methods, that begin with no underscore."""
    inherited = {name: each.final_target for name, each in thing.inherited_members.items()}
    everything = {**thing.members, **inherited}.items()
    public = [each for name, each in everything if not name.startswith("_") and isinstance(each, griffe.Object)]
    fields = [each for each in public if isinstance(each, griffe.Attribute) and "property" not in each.labels]
    named = [each for each in fields if each.annotation is not None and "ClassVar" not in str(each.annotation)]
    values = [each for each in fields if each.annotation is None and each.name.isupper()]
    rows = [(code(each.name), code(str(each.annotation or each.value)), _line(each)) for each in (*named, *values)]
    does = [each for each in public if each not in fields]
    more = [(code(_call(each)), code(_gives(each)), _line(each)) for each in does]
    return [table(("name", "type", "meaning"), [*rows, *more])] if rows or more else []


def _call(member: griffe.Object) -> str:
    if isinstance(member, griffe.Function):
        names = (each.name for each in member.parameters if each.name not in {"self", "cls"})
        return f"{member.name}({', '.join(names)})"
    return member.name


def _gives(member: griffe.Object) -> str:
    return str(getattr(member, "returns", None) or getattr(member, "annotation", None) or "")


def _line(member: griffe.Object) -> str:
    return member.docstring.value if member.docstring else ""
