-- one row per value with a key: one, or none
-- parameters: $row_key
select
    measure_code,
    province_code,
    definition_code,
    unit_code,
    work_group_code,
    period_kind,
    period
from measure_value
where
    concat_ws('|', measure_code, definition_code, unit_code, province_code, work_group_code, period_kind, period)
    = $row_key
order by measure_code, definition_code, unit_code, province_code, work_group_code, period_kind, period
