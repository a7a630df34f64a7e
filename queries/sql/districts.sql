-- one row per district of a province that has documents, with how many facts of the documents name it
-- parameters: $provinces
with groups_there as (
    select district_code, count(*) as group_count
    from target_group
    where district_code is not null
    group by all
),

activities_there as (
    select district_code, count(*) as activity_count
    from activity
    where district_code is not null
    group by all
),

seats_there as (
    select district_code, count(*) as seat_count
    from attendance
    where district_code is not null and is_present
    group by all
),

reporting as (
    select distinct province_code
    from coverage
    where row_count > 0
)

select
    d.district_code,
    d.province_code,
    d.name_th,
    d.name_en,
    g.group_count,
    a.activity_count,
    s.seat_count
from district as d
inner join reporting using (province_code)
left join groups_there as g using (district_code)
left join activities_there as a using (district_code)
left join seats_there as s using (district_code)
where $provinces::varchar[] is null or d.province_code = any($provinces)
order by d.province_code, d.district_code
