"""Official statistics of the 77 provinces: a tier of its own, each cell with its table."""

from schema.model import Evidence, Layer, Reference, Table

_INDICATOR_COLUMNS = (
    "subject",
    "name_th",
    "name_en",
    "unit_code",
    "period_kind",
    "additivity",
    "denominator_code",
    "weight_code",
    "rankability",
    "decimals",
    "caution_th",
    "caution_en",
    "position",
)

OFFICIAL: tuple[Table, ...] = (
    Table(
        name="indicator_source",
        layer=Layer.OFFICIAL,
        title_th="แหล่งสถิติทางการ",
        title_en="Sources of official statistics",
        grain="one row per agency's table that was read from a stored copy",
        columns=(
            "indicator_source_code",
            "publisher_th",
            "publisher_en",
            "title_th",
            "title_en",
            "agency_address",
            "stored_copy",
            "licence_as_stated",
        ),
        key=("indicator_source_code",),
        required=frozenset(
            {
                "indicator_source_code",
                "publisher_th",
                "publisher_en",
                "title_th",
                "title_en",
                "agency_address",
                "stored_copy",
            }
        ),
    ),
    Table(
        name="indicator",
        layer=Layer.OFFICIAL,
        title_th="ตัวชี้วัดทางการ",
        title_en="Official indicators",
        grain="one row per indicator: what it counts, in what unit, and what may be done with it",
        columns=("indicator_code", *_INDICATOR_COLUMNS, "part_of"),
        key=("indicator_code",),
        required=frozenset(
            {"indicator_code", *_INDICATOR_COLUMNS} - {"denominator_code", "weight_code", "caution_th", "caution_en"}
        ),
        references=(
            Reference("denominator_code", "indicator", "indicator_code"),
            Reference("weight_code", "indicator", "indicator_code"),
            Reference("part_of", "indicator", "indicator_code"),
        ),
        order=("position",),
    ),
    Table(
        name="derived_rate",
        layer=Layer.OFFICIAL,
        title_th="อัตราที่คำนวณ",
        title_en="Derived rates",
        grain="one row per rate that the build works out from two indicators of the same province and B.E. year",
        columns=(
            "indicator_code",
            *_INDICATOR_COLUMNS,
            "numerator_code",
            "numerator_factor",
            "denominator_factor",
        ),
        key=("indicator_code",),
        required=frozenset(
            {"indicator_code", *_INDICATOR_COLUMNS, "numerator_code", "numerator_factor", "denominator_factor"}
            - {"weight_code", "caution_th", "caution_en"}
        ),
        references=(
            Reference("numerator_code", "indicator", "indicator_code"),
            Reference("denominator_code", "indicator", "indicator_code"),
        ),
        order=("position",),
    ),
    Table(
        name="indicator_value",
        layer=Layer.OFFICIAL,
        title_th="ค่าตัวชี้วัดทางการ",
        title_en="Values of official indicators",
        grain="one row per indicator, province and period",
        columns=(
            "indicator_code",
            "province_code",
            "period",
            "value",
            "value_as_printed",
            "value_state",
            "value_status",
            "break_before",
            "readings",
            "confidence",
            "indicator_source_code",
            "note_th",
            "note_en",
        ),
        key=("indicator_code", "province_code", "period"),
        required=frozenset({"indicator_code", "province_code", "period", "value_state", "indicator_source_code"}),
        evidence=Evidence.TABLE_CELL,
        references=(
            Reference("indicator_code", "indicator", "indicator_code"),
            Reference("province_code", "province", "province_code"),
            Reference("indicator_source_code", "indicator_source", "indicator_source_code"),
        ),
    ),
)
