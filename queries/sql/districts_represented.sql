-- one row per meeting with a list of seats and district of its province: whether anyone came for the district
-- parameters: $provinces, $periods
with listed as (
    select
        m.meeting_id,
        m.province_code,
        a.district_code,
        a.is_present
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

asked as (
    select distinct
        l.meeting_id,
        d.district_code
    from listed as l
    inner join district as d using (province_code)
),

came as (
    select distinct
        meeting_id,
        district_code
    from listed
    where is_present and district_code is not null
)

select
    a.meeting_id,
    a.district_code,
    c.district_code is not null as is_represented
from asked as a
left join came as c using (meeting_id, district_code)
order by a.meeting_id, a.district_code
