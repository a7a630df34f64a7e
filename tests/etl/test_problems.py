import pytest

from etl.problems import LISTED, Expected, Problem, ProblemsFound, listing

EXPECTED = Expected("ต้องเป็นตัวเลข", "expected a number")


def test_a_message_says_file_row_column_value_and_suggestion_in_both_languages() -> None:
    problem = Problem("curated/x.csv", "number", EXPECTED, 12, "amount_baht", "1.5 ล้าน", ("1500000",))
    assert problem.message("th") == (
        "curated/x.csv แถว 12 คอลัมน์ amount_baht (จำนวนเงิน): พบ “1.5 ล้าน” ต้องเป็นตัวเลข · หมายถึง 1500000 หรือไม่ [number]"
    )
    assert problem.message("en") == (
        "curated/x.csv, row 12, column amount_baht: found “1.5 ล้าน”, expected a number; did you mean 1500000? [number]"
    )


def test_a_long_value_is_cut_and_a_hidden_character_named() -> None:
    problem = Problem("x.csv", "rule", EXPECTED, value="ก\x00" + "ข" * 100)
    assert "U+0000" in problem.message("en")
    assert "ข" * 41 not in problem.message("en")


@pytest.mark.parametrize("hidden", ["\u200b", "\u00ad", "\x00", "\u2066", "\u202e"])
def test_a_hidden_character_does_not_bring_a_name_into_a_message(hidden: str) -> None:
    message = Problem("x.csv", "rule", EXPECTED, value=f"นา{hidden}ยสมมติ นามสกุลยาว").message("en")
    assert "สมมติ" not in message
    assert "นามสกุลยาว" not in message


@pytest.mark.parametrize(
    "value", ["2022-03-01", "2022-03-04 2022-03-09", "01-02-2565 03-04", "01 2565 2566", "02-2565 04-2566"]
)
def test_days_and_years_stay_readable_in_a_message(value: str) -> None:
    assert f"“{value}”" in Problem("x.csv", "rule", EXPECTED, value=value).message("en")


def test_a_hundred_are_listed_and_the_rest_counted() -> None:
    problems = tuple(Problem(f"{number:03}.csv", "rule", EXPECTED) for number in range(LISTED + 7))
    text = listing(problems)
    assert f"{LISTED - 1:03}.csv" in text
    assert f"{LISTED:03}.csv" not in text
    assert "และอีก 7 รายการ" in text
    assert "and 7 more (107 in all)" in text
    assert "more" not in listing(problems[:LISTED])


def test_the_exception_carries_all_in_the_order_of_the_files() -> None:
    unordered = [
        Problem("b.csv", "r", EXPECTED, 2),
        Problem("a.csv", "r", EXPECTED, 10),
        Problem("a.csv", "r", EXPECTED, 9),
    ]
    found = ProblemsFound(unordered)
    assert [(problem.file, problem.row) for problem in found.problems] == [("a.csv", 9), ("a.csv", 10), ("b.csv", 2)]
    assert "b.csv" in str(found)
