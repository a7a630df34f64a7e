-- one row per value of a measure: province, definition, unit, work group and period
-- parameters: $measure, $provinces, $work_groups ('all' for no split), $periods
select
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
    value_status,
    break_before,
    row_count,
    stated_count,
    has_low_confidence,
    is_derived,
    numerator_value,
    numerator_factor,
    denominator_value,
    denominator_factor,
    shown_unit_code,
    shown_decimals
from measure_value
where
    measure_code = $measure
    and ($provinces::varchar[] is null or province_code = any($provinces))
    and ($work_groups::varchar[] is null or work_group_code = any($work_groups))
    and ($periods::varchar[] is null or period_kind || ':' || period = any($periods))
order by period, definition_code, unit_code, work_group_code, province_code, period_kind
