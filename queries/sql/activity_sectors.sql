-- one row per set of sectors that take part in the same activities; an empty set: no agency is stated
-- several: activities of more than one agency
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

joined as (
    select
        n.activity_id,
        coalesce(list(distinct a.sector_code order by a.sector_code) filter (where a.sector_code is not null), [])
            as sector_codes,
        count(distinct g.agency_code) as agency_count
    from named as n
    left join activity_agency as g using (activity_id)
    left join agency_sector as a using (agency_code)
    group by n.activity_id
)

select
    sector_codes,
    count(*) as activity_count,
    count(*) filter (where agency_count > 1) as several_count
from joined
group by sector_codes
order by activity_count desc, sector_codes
