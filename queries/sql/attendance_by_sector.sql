-- one row per meeting, part of its list and sector (every sector of a listed meeting, so that an empty one is seen)
-- parameters: $provinces, $periods
with listed as (
    select
        m.province_code,
        a.*
    from attendance as a
    inner join meeting as m using (meeting_id)
    where
        a.attendance_part <> 'stated_total'
        and ($provinces::varchar[] is null or m.province_code = any($provinces))
        and (
            $periods::varchar[] is null
            or coalesce('fiscal_year:' || m.fiscal_year_be, 'not_stated:not_stated') = any($periods)
        )
),

every_sector as (
    select distinct
        l.province_code,
        l.meeting_id,
        l.attendance_part,
        s.sector_code,
        s.position
    from listed as l
    cross join sector as s
)

select
    e.province_code,
    e.meeting_id,
    e.attendance_part,
    e.sector_code,
    count(*) filter (where l.is_present) as present_count,
    count(*) filter (where not l.is_present) as absent_count,
    count(*) filter (where l.is_present and l.is_substitute) as substitute_count,
    count(distinct l.district_code) filter (where l.is_present) as district_count
from every_sector as e
left join listed as l
    on
        e.meeting_id = l.meeting_id
        and e.attendance_part = l.attendance_part
        and e.sector_code = l.sector_code
group by e.province_code, e.meeting_id, e.attendance_part, e.sector_code, e.position
order by e.province_code, e.meeting_id, e.attendance_part, e.position
