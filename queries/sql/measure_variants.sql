-- one row per definition, unit and period of a measure for all work groups together: what can be chosen, what is shared
-- parameters: $measure, $provinces
select
    definition_code,
    unit_code,
    period_kind,
    period,
    count(distinct province_code) as province_count,
    count(distinct province_code) filter (where stated_count > 0) as stated_province_count
from measure_value
where
    measure_code = $measure
    and work_group_code = 'all'
    and ($provinces::varchar[] is null or province_code = any($provinces))
group by all
order by period desc, stated_province_count desc, definition_code, unit_code, period_kind
