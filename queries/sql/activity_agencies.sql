-- one row per agency that takes part in an activity; an activity of several agencies counts under each
-- shared: activities in which another agency takes part too
-- parameters: $provinces, $work_groups, $periods, $gears, $agencies
with named as (
    select activity_id
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
),

taking_part as (
    select
        activity_id,
        agency_code,
        bool_or(agency_role = 'lead') as is_lead,
        count(*) over (partition by activity_id) as agency_count
    from activity_agency
    where activity_id in (select activity_id from named)
    group by activity_id, agency_code
),

sectors as (
    select
        agency_code,
        list(sector_code order by sector_code) as sector_codes
    from agency_sector
    group by agency_code
)

select
    t.agency_code,
    coalesce(s.sector_codes, []) as sector_codes,
    count(*) as activity_count,
    count(*) filter (where t.is_lead) as lead_count,
    count(*) filter (where t.agency_count > 1) as shared_count
from taking_part as t
left join sectors as s using (agency_code)
group by t.agency_code, s.sector_codes
order by activity_count desc, t.agency_code
