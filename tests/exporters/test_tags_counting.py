"""What is counted, and that counts can be joined in any order and any number of parts."""

import pickle
from datetime import date
from functools import reduce

from hypothesis import given
from hypothesis import strategies as st

from fitpost.exporters.tags import TagStats, merge, of, summarise
from fitpost.exporters.tags.counting import MAX_PAIRED
from labelled_posts import exercise, labelled

NAMES = st.sampled_from(["knee", "Knee", "hip", "core", " core ", "", "=1+1", "\ud800"])
DAYS = st.sampled_from([None, "2024-01-14", "2024-02-29", "0203-05-01"])
DOCUMENTS = st.builds(
    lambda tags, categories, day, names: labelled(
        *tags,
        categories=tuple(categories),
        day=day,
        exercises=tuple(exercise(name, muscles=("glutes",)) for name in names),
    ),
    st.lists(NAMES, max_size=5),
    st.lists(NAMES, max_size=2),
    DAYS,
    st.lists(st.sampled_from(["squat", "plank"]), max_size=3),
)
STATS = st.lists(DOCUMENTS, max_size=4).map(TagStats.collect)


@given(STATS, STATS, STATS)
def test_merge_is_associative(a: TagStats, b: TagStats, c: TagStats) -> None:
    """Parts may be joined in any grouping."""
    assert merge(merge(a, b), c) == merge(a, merge(b, c))


@given(STATS, STATS)
def test_merge_is_commutative(a: TagStats, b: TagStats) -> None:
    """Parts may be joined in any order, and mean the same."""
    assert merge(a, b) == merge(b, a)
    assert summarise(merge(a, b)) == summarise(merge(b, a))


@given(STATS)
def test_the_empty_count_is_the_unit(a: TagStats) -> None:
    """Joining with nothing changes nothing."""
    assert merge(a, TagStats()) == a == merge(TagStats(), a)


@given(st.lists(DOCUMENTS, max_size=6))
def test_collect_is_the_merge_of_each(documents: list) -> None:  # type: ignore[type-arg]  # a list of stand-ins
    """Counting all at once is counting one by one."""
    assert TagStats.collect(documents) == reduce(merge, map(of, documents), TagStats())


@given(STATS, STATS)
def test_merge_leaves_its_arguments_alone(a: TagStats, b: TagStats) -> None:
    """The counts that are joined stay as they were."""
    before = pickle.dumps((a, b))
    merge(a, b)
    assert pickle.loads(before) == (a, b)  # noqa: S301 -- our own bytes


def test_a_label_counts_once_a_post() -> None:
    """A tag that a post repeats, with other spaces too, stands in one post."""
    (label,) = summarise(TagStats.collect([labelled("knee pain", "knee pain", " knee\n pain")])).tags.labels
    assert (label.name, label.posts) == ("knee pain", 1)


def test_shares_dates_and_months() -> None:
    """A label has its share of all posts, its first and last day, and its posts by month; undated posts count too."""
    posts = [
        labelled("knee", day="2024-03-31"),
        labelled("knee", day="2023-12-01"),
        labelled("knee", day="2024-03-01"),
        labelled("knee"),
        labelled("hip", day="2020-01-01"),
    ]
    summary = summarise(TagStats.collect(posts))
    knee = summary.tags.labels[0]
    assert (knee.name, knee.posts, knee.share) == ("knee", 4, 0.8)
    assert (knee.first, knee.last) == (date(2023, 12, 1), date(2024, 3, 31))
    assert knee.months == {"2023-12": 1, "2024-03": 2}
    assert (summary.posts, summary.undated, summary.first) == (5, 1, date(2020, 1, 1))
    assert list(summary.months.items()) == [("2020-01", 1), ("2023-12", 1), ("2024-03", 2)]


def test_a_label_without_any_date_has_none() -> None:
    """First and last are None where no post with the label has a date."""
    (label,) = summarise(TagStats.collect([labelled("knee")])).tags.labels
    assert (label.first, label.last, label.months) == (None, None, {})


def test_singletons_and_posts_without() -> None:
    """Labels of one post, and posts without a label, are named."""
    posts = [
        labelled("hip", "knee"),
        labelled("knee"),
        labelled(path="b.md"),
        labelled(" ", path="a.md"),
        labelled(path=None),
    ]
    tags = summarise(TagStats.collect(posts)).tags
    assert tags.singletons == ("hip",)
    assert tags.without == ("<text>", "a.md", "b.md")


def test_an_exercise_counts_by_its_key_else_by_its_name() -> None:
    """Exercises, their muscles and equipment are labels too, each once a post."""
    moves = (
        exercise("Air Squats", "squat", ("quadriceps",), ("band",)),
        exercise("Goblet squat", "squat", ("quadriceps", "glutes")),
        exercise("Zercher carry"),
    )
    summary = summarise(TagStats.collect([labelled(exercises=moves)]))
    assert [label.name for label in summary.exercises.labels] == ["Zercher carry", "squat"]
    assert [(label.name, label.posts) for label in summary.muscles.labels] == [("glutes", 1), ("quadriceps", 1)]
    assert [label.name for label in summary.equipment.labels] == ["band"]


def test_pairs_stay_bounded() -> None:
    """A post with thousands of tags pairs the first ones only; every tag still counts."""
    stats = of(labelled(*(f"tag {number}" for number in range(5_000))))
    assert len(stats.pairs) == MAX_PAIRED * (MAX_PAIRED - 1) // 2
    assert len(stats.uses) == 5_000
