-- one row per kind and state of activity, only where there is an activity
-- parameters: $provinces, $work_groups, $periods, $gears, $agencies
with named as (
    select
        activity_id,
        activity_kind,
        activity_state
    from activity
    where
        ($provinces::varchar[] is null or province_code = any($provinces))
        and ($work_groups::varchar[] is null or work_group_code = any($work_groups))
        and (
            $periods::varchar[] is null
            or coalesce('fiscal_year:' || fiscal_year_be, 'not_stated:not_stated') = any($periods)
        )
        and (
            $gears::varchar[] is null
            or activity_id in (
                select activity_id from activity_gear
                where gear_code = any($gears)
            )
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
    activity_kind,
    activity_state,
    count(*) as activity_count
from named
group by all
order by activity_kind, activity_state
