-- one row per province, fiscal year (or year not stated), standard, status and unit
-- unit not stated where the passages give no number
-- parameters: $provinces, $work_groups, $periods, $standards, $statuses, $units
select
    province_code,
    period_kind,
    period,
    standard_code,
    certification_status,
    unit_code,
    sum(value_min) as value_min,
    sum_upper(value_min, value_max) as value_max,
    sum_qualifier(value_min, value_max, qualifier) as qualifier,
    sum(row_count)::integer as row_count,
    sum(stated_count)::integer as stated_count
from certification_summary
where
    ($provinces::varchar[] is null or province_code = any($provinces))
    and ($work_groups::varchar[] is null or work_group_code = any($work_groups))
    and ($periods::varchar[] is null or period_kind || ':' || period = any($periods))
    and ($standards::varchar[] is null or standard_code = any($standards))
    and ($statuses::varchar[] is null or certification_status = any($statuses))
    and ($units::varchar[] is null or unit_code = any($units))
group by all
order by unit_code, standard_code, province_code, period, period_kind, certification_status
