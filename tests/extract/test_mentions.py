"""What a range of a text names is what the range by itself names, wherever it is cut."""

from __future__ import annotations

from itertools import combinations

import pytest

from fitpost import engines
from fitpost.extract.mentions import Mentions
from fitpost.extract.prepare import prepare
from fitpost.frontmatter import split
from fitpost.options import Options
from fitpost.source import Source

TEXTS = (
    "Without any weights or a resistance band, hold a kettlebell to your chest.",
    "No\nweights: squeeze the glutes, then the lower back and the hip flexors.",
    "Child's pose on a yoga mat; no dumbbells, no bench. Feel the hamstrings",
)


@pytest.mark.parametrize("text", TEXTS)
def test_a_range_names_what_it_names_by_itself(text: str) -> None:
    source = Source(text)
    front_matter, _ = split(source)
    post = prepare(
        source, engines.get("mistune")(source, front_matter.body).blocks, front_matter, Options(language="en")
    )
    (part,) = post.parts[0].children or post.parts[1:]
    mentions, lexicon = Mentions(post.lexicon), post.lexicon
    assert part.text == text
    for start, end in combinations(range(len(text) + 1), 2):
        piece, alone = mentions.piece(part, start, end), " ".join(text[start:end].split())
        assert mentions.equipment(piece) == lexicon.equipment(alone), alone
        assert mentions.muscles(piece) == lexicon.muscles(alone, bodily=False), alone
    assert mentions.all_muscles(part) == lexicon.muscles(text)
