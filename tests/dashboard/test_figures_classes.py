import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.figures.classes import ValueClass, class_colours, class_index, class_labels, value_classes
from dashboard.figures.theme import ThemeName, theme
from dashboard.i18n.language import Language
from dashboard.i18n.numbers import number


def test_classes_are_equal_in_number() -> None:
    assert [each.count for each in value_classes(range(1, 76))] == [15, 15, 15, 15, 15]
    assert [each.count for each in value_classes(range(1, 77))] == [15, 15, 16, 15, 15]


def test_equal_values_stay_together() -> None:
    classes = value_classes([1, 1, 1, 1, 1, 1, 2, 3, 4, 5])
    assert classes[0] == ValueClass(1, 1, 6)
    assert sum(each.count for each in classes) == 10


@pytest.mark.parametrize(("values", "count"), [([], 0), ([7], 1), ([7, 7, 7], 1), ([1, 11], 2), ([1, 7, 8, 11], 4)])
def test_fewer_values_make_fewer_classes(values: list[float], count: int) -> None:
    assert len(value_classes(values)) == count


@given(st.lists(st.integers(-50, 50).map(float), min_size=1, max_size=77))
def test_every_value_is_in_exactly_one_class(values: list[float]) -> None:
    classes = value_classes(values)
    assert sum(each.count for each in classes) == len(values)
    assert len(classes) <= 5
    for value in values:
        assert sum(each.holds(value) for each in classes) == 1
    indexes = [class_index(value, classes) for value in sorted(values)]
    assert indexes == sorted(indexes)


def test_a_value_outside_all_classes_raises() -> None:
    with pytest.raises(ValueError, match="in no class"):
        class_index(5.5, value_classes([1, 2, 3]))


def test_labels_name_the_bounds_that_stand_in_the_data() -> None:
    classes = value_classes([3356, 4639, 4640, 5599], wanted=2)
    words = class_labels(classes, lambda value: number(value, 0, Language.TH), Language.TH)
    assert words == ("3,356–4,639", "4,640–5,599")
    assert class_labels(value_classes([7]), str, Language.TH) == ("7",)


@pytest.mark.parametrize("count", range(1, 6))
def test_fewer_classes_keep_distinct_colours_of_one_hue(count: int) -> None:
    colours = class_colours(count, theme(ThemeName.LIGHT))
    assert len(set(colours)) == count
    assert set(colours) <= set(theme(ThemeName.LIGHT).classes)


def test_no_class_has_no_colour() -> None:
    assert class_colours(0, theme(ThemeName.LIGHT)) == ()
