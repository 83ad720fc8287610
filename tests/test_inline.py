"""Inline Markdown: plain text, marks and the way back to the file."""

from __future__ import annotations

import pytest

from fitpost.blocks import Text
from fitpost.inline import Inline, Mark, read
from fitpost.inline.lead import bold_lead
from fitpost.inline.plain import compose
from fitpost.inline.reader import Reader
from fitpost.source import Source, Span


def plain(markdown: str) -> Inline:
    """The inline of lines that make up a whole file."""
    source = Source(markdown)
    return read(source, Text(tuple(source.line_span(line + 1) for line in range(len(source.line_starts)))))


def marked(markdown: str) -> str:
    """The plain text with `kind(` and `)` around what is marked, and `image[address alt]` where an image stood."""
    inline = plain(markdown)
    signs: list[tuple[int, int, str]] = []
    for order, mark in enumerate(inline.marks):
        if mark.kind == "image":
            signs.append((mark.start, order, f"image[{mark.target} {mark.alt}]"))
            continue
        target = f"<{mark.target}>" if mark.kind == "link" else ""
        signs += [(mark.start, order, f"{mark.kind}{target}("), (mark.end, -1 - order, ")")]
    text = inline.text
    for at, _, sign in sorted(signs, reverse=True):
        text = text[:at] + sign + text[at:]
    return text


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        # emphasis
        ("Squat 3 x 10", "Squat 3 x 10"),
        ("a **b** *c* __d__ _e_", "a strong(b) emphasis(c) strong(d) emphasis(e)"),
        ("***both***", "emphasis(strong(both))"),
        ("**Note:**text", "strong(Note:)text"),
        ("**Note:** text", "strong(Note:) text"),
        ('a**"b"**c', 'astrong("b")c'),
        ("**a**.**b**", "strong(a).strong(b)"),
        ("**要点。**次", "strong(要点。)次"),
        ("*a **b** c*", "emphasis(a strong(b) c)"),
        ("**a *b***", "strong(a emphasis(b))"),
        ("***a** b*", "emphasis(strong(a) b)"),
        ("snake_case_name", "snake_case_name"),
        ("inter*word*al", "interemphasis(word)al"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("**open", "**open"),
        ("**a*", "*emphasis(a)"),
        ("*a _b* c_", "emphasis(a _b) c_"),
        ("~~old~~ ==new==", "strike(old) highlight(new)"),
        ("8~12 reps, 20~30 s", "8~12 reps, 20~30 s"),
        ("a === b == c", "a === b == c"),
        ("**two\nlines**", "strong(two\nlines)"),
        # code
        ("`*a*` b", "code(*a*) b"),
        ("`` a`b ``", "code(a`b)"),
        ("` `", "code( )"),
        ("`a", "`a"),
        ("*a `b* c`", "*a code(b* c)"),
        # escapes and entities
        (r"\*a\* \b \\", r"*a* \b " + "\\"),
        ("a\\\nb", "a\nb"),
        ("1 &lt; 2 &amp; 3 &#8211; &#x41;", "1 < 2 & 3 – A"),
        ("&bogus; &amp", "&bogus; &amp"),
        # links and images
        ("[a](b)", "link<b>(a)"),
        ("[a *b*](<c d> 'title')", "link<c d>(a emphasis(b))"),
        ("[a](b(c)d)", "link<b(c)d>(a)"),
        ("*a [b* c](d)", "*a link<d>(b* c)"),
        ("[a][b] [c][]", "link<>(a) link<>(c)"),
        ("[a] (b)", "[a] (b)"),
        ("[a [b](c) d](e)", "[a link<c>(b) d](e)"),
        ("![a *b*](c) d", "image[c a *b*] d"),
        ("[![a](b)](c)", "image[b a]"),
        ("<https://a.b> <c@d.ef>", "link<https://a.b>(https://a.b) link<c@d.ef>(c@d.ef)"),
        ("See https://a.b/c_d_e.", "See link<https://a.b/c_d_e>(https://a.b/c_d_e)."),
        ("[[squat]] [[squat|the squat]] ![[a.png]]", "link<squat>(squat) link<squat>(the squat) image[a.png ]"),
        ("a[^1]. [^b c]", "a. [^b c]"),
        # tags
        ("<b>a</b> <!-- b -->c<br>d<br />e", "a c\nd\ne"),
        ('<a title="1 > 2" b={c > d}>e</a>', "e"),
        ("1 < 2 > 0, x<y, but z>w", "1 < 2 > 0, x<y, but z>w"),
        ("a {{< icon b >}}c {{ d }}{% e %}f", "a c f"),
        ("a %%b%% c {/* d */}e", "a  c e"),
        ("{{ a", "{{ a"),
        ("50%% a", "50%% a"),
        ("Title {#a .b}", "Title"),
        ("[a](b){: .c} d", "link<b>(a) d"),
        ("{.5 kg}", "{.5 kg}"),
    ],
)
def test_markup_becomes_marks(markdown: str, expected: str) -> None:
    """Markup is taken out of the text and kept as marks."""
    assert marked(markdown) == expected


def test_the_plain_text_leads_back_to_the_file() -> None:
    """A span holds the words and leaves the markup at their edges out; an entity and an image are one place."""
    source = Source("> - Hold **for 30&nbsp;s**,\r\n>   [then](x) ![y](z)rest.\r\n")
    inline = read(source, Text((Span(4, 27), Span(33, 55))))
    assert inline.text == "Hold for 30\xa0s,\nthen rest."
    assert source[inline.span(5, 13)] == "for 30&nbsp;s"
    assert source[inline.span(11, 12)] == "&nbsp;"
    assert source[inline.span(0, 4)] == "Hold"
    assert source[inline.span(15, 19)] == "then"
    assert source[inline.span(20, 25)] == "rest."
    assert inline.span(0, 0) == Span(4, 4)
    assert inline.marks == (Mark("strong", 5, 13), Mark("link", 15, 19, "x"), Mark("image", 20, 20, "z", "y"))


def test_text_without_markup_leads_back_too() -> None:
    """Lines of a quote are apart in the file."""
    source = Source("> Bend\n> low\n")
    inline = read(source, Text((Span(2, 6), Span(9, 12))))
    assert (inline.text, inline.marks) == ("Bend\nlow", ())
    assert (inline.span(0, 4), inline.span(5, 8), inline.span(1, 8)) == (Span(2, 6), Span(9, 12), Span(3, 12))


def test_an_empty_text_has_a_place() -> None:
    """The place of nothing is where nothing stands."""
    assert read(Source("#"), Text((Span(1, 1),))).span(0, 0) == Span(1, 1)


@pytest.mark.parametrize(
    "markdown", ["**Wall sit:** 3 x 30 s", "**Whole**", "**No!**now", "**a**b\nc", "**(a)** ", "**a b** c! > d"]
)
def test_a_bold_lead_is_read_as_anything_else(markdown: str) -> None:
    found, (text, marks, pieces) = bold_lead(markdown), compose(markdown, *Reader(markdown).read())
    assert found == (text, marks, tuple(piece for piece in pieces if piece.start < piece.end))


@pytest.mark.parametrize(
    "markdown", ["**a", "** a** b", "**a ** b", "**a** *b*", "****", "**a** ]", "**a** http://b.c", "a **b**"]
)
def test_what_is_no_bold_lead(markdown: str) -> None:
    assert bold_lead(markdown) is None
