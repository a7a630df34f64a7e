-- one row per value of any measure, whatever its tier, split and period
-- parameters: none
select
    measure_code,
    province_code,
    definition_code,
    unit_code,
    work_group_code,
    period_kind,
    period,
    value_min,
    value_max,
    qualifier,
    value_state,
    shown_unit_code,
    shown_decimals
from measure_value
order by measure_code, province_code, period, definition_code, unit_code, work_group_code, period_kind
