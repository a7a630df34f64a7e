"""Rows and names for the tests of widgets."""

from decimal import Decimal

from dashboard.i18n.names import Names
from queries.comparison import MeasureRow, ValueRow

NAMES = Names(
    {
        ("province", "13"): ("ปทุมธานี", "Pathum Thani"),
        ("province", "15"): ("อ่างทอง", "Ang Thong"),
        ("province", "45"): ("ร้อยเอ็ด", "Roi Et"),
        ("unit", "baht"): ("บาท", "baht"),
        ("unit", "million_baht"): ("ล้านบาท", "million baht"),
        ("unit", "group"): ("กลุ่ม", "groups"),
        ("unit", "person"): ("ราย", "persons"),
        ("unit", "percent"): ("ร้อยละ", "per cent"),
        ("unit_of_one", "baht"): ("บาท", "baht"),
        ("unit_of_one", "million_baht"): ("ล้านบาท", "million baht"),
        ("unit_of_one", "group"): ("กลุ่ม", "group"),
        ("unit_of_one", "person"): ("ราย", "person"),
        ("unit_of_one", "percent"): ("ร้อยละ", "per cent"),
        ("standard", "tcps"): ("มาตรฐานผลิตภัณฑ์ชุมชน", "Community product standard"),
    }
)
Amount = int | str | None


def measure(code: str = "otop_sales") -> MeasureRow:
    return MeasureRow(
        code, "official", "market", "ยอดจำหน่าย", "Sales", "baht", "adds", "yes",
        None, None, None, None, None, False, 3, 1,
    )  # fmt: skip


def value(
    minimum: Amount,
    maximum: Amount = "same",
    *,
    qualifier: str = "exact",
    unit: str = "baht",
    state: str = "reported",
    province: str = "13",
    low: bool = False,
    shown_unit: str | None = None,
    decimals: int = 0,
    period: str = "2567",
    broken: str | None = None,
) -> ValueRow:
    lower = None if minimum is None else Decimal(minimum)
    upper = lower if maximum == "same" else None if maximum is None else Decimal(maximum)
    return ValueRow(
        province, "all", unit, "all", "fiscal_year", period, lower, upper, qualifier, state,
        None if lower is None else "as_published", broken,
        1, int(lower is not None), low, False, None, None, None, None, shown_unit or unit, decimals,
    )  # fmt: skip
