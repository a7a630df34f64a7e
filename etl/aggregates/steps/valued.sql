-- one row per value of any measure: of documents, of agencies and worked out
with valued as (
    select * from value_of_evidence
    union all by name
    select * from value_of_indicator
    union all by name
    select * from value_of_rate
)

select
    measure_code,
    definition_code,
    unit_code,
    province_code,
    work_group_code,
    period_kind,
    period,
    value_min,
    value_max,
    qualifier,
    value_state,
    value_status,
    break_before,
    row_count,
    stated_count,
    has_low_confidence,
    is_derived,
    numerator_value,
    numerator_factor,
    denominator_value,
    denominator_factor
from valued
