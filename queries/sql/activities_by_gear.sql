-- one row per gear and work group; an activity may turn several gears, so rows do not add up to activities
-- parameters: $provinces, $work_groups
select
    gear_code,
    coalesce(work_group_code, 'not_stated') as work_group_code,
    count(distinct activity_id) as activity_count,
    sum(value_min) as participants_min,
    sum(value_max) as participants_max,
    count(value_min) as stated_count,
    count(distinct activity_id) filter (where gear_basis = 'stated') as stated_gear_count
from activity
inner join activity_gear using (activity_id)
where
    ($provinces::varchar[] is null or province_code = any($provinces))
    and ($work_groups::varchar[] is null or work_group_code = any($work_groups))
group by all
order by gear_code, work_group_code
