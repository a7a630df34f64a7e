-- one row per value of an official indicator
select
    v.indicator_code as measure_code,
    'all' as definition_code,
    i.unit_code,
    v.province_code,
    'all' as work_group_code,
    i.period_kind,
    v.period,
    v.value as value_min,
    v.value as value_max,
    if(v.value is null, null, 'exact') as qualifier,
    v.value_state,
    v.value_status,
    v.break_before,
    1 as row_count,
    if(v.value is null, 0, 1) as stated_count,
    coalesce(v.confidence = 'low', false) as has_low_confidence,
    false as is_derived,
    null::decimal(24, 6) as numerator_value,
    null::decimal(24, 6) as numerator_factor,
    null::decimal(24, 6) as denominator_value,
    null::decimal(24, 6) as denominator_factor
from indicator_value as v
inner join indicator as i using (indicator_code)
