-- one row per measure, definition, unit, province, work group and period; a value is the sum of its counted evidence
select
    v.measure_code,
    v.definition_code,
    v.unit_code,
    v.province_code,
    v.work_group_code,
    v.period_kind,
    v.period,
    v.value_min,
    v.value_max,
    v.qualifier,
    v.value_state,
    v.value_status,
    v.break_before,
    v.row_count,
    v.stated_count,
    v.has_low_confidence,
    v.is_derived,
    v.numerator_value,
    v.numerator_factor,
    v.denominator_value,
    v.denominator_factor,
    coalesce(w.shown_unit_code, v.unit_code) as shown_unit_code,
    coalesce(w.shown_decimals, 0) as shown_decimals
from valued as v
left join written_value as w using (measure_code, definition_code, unit_code, period_kind, period)
order by
    v.measure_code, v.definition_code, v.unit_code, v.province_code, v.work_group_code, v.period_kind, v.period
