-- one row per gear and work group; an activity may turn several gears, so rows do not add up to activities
-- participants: persons of activities that took place or are under way; no upper bound where one activity has none
-- periods: the fiscal year of the activity's passage; without $periods all years together, and those without a year
-- parameters: $provinces, $work_groups, $periods, $agencies
with taking_part as (
    select
        *,
        unit_code = 'person' and activity_state <> 'planned' and coalesce(value_min, value_max) is not null
        -- the people of a part are in the head count of the whole, where that states one
        and activity_id not in (
            select part.activity_id
            from activity as part
            inner join activity as whole on part.part_of = whole.activity_id and part.unit_code = whole.unit_code
            where whole.activity_state <> 'planned' and coalesce(whole.value_min, whole.value_max) is not null
        ) as has_head_count
    from activity
    where
        ($provinces::varchar[] is null or province_code = any($provinces))
        and ($work_groups::varchar[] is null or work_group_code = any($work_groups))
        and (
            $periods::varchar[] is null
            or coalesce('fiscal_year:' || fiscal_year_be, 'not_stated:not_stated') = any($periods)
        )
        and (
            $agencies::varchar[] is null
            or activity_id in (
                select activity_id from activity_agency
                where agency_code = any($agencies)
            )
        )
)

select
    gear_code,
    coalesce(work_group_code, 'not_stated') as work_group_code,
    count(distinct activity_id) as activity_count,
    sum(value_min) filter (where has_head_count) as participants_min,
    sum_upper(if(has_head_count, value_min, null), if(has_head_count, value_max, null)) as participants_max,
    count(*) filter (where has_head_count) as stated_count,
    count(distinct activity_id) filter (where gear_basis = 'stated') as stated_gear_count,
    count(distinct activity_id) filter (where activity_state = 'planned') as planned_count
from taking_part
inner join activity_gear using (activity_id)
group by all
order by gear_code, work_group_code
