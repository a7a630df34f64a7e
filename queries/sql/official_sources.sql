-- one row per agency's table that was read, with how many indicators and cells come from it
-- parameters: none
with used as (
    select
        indicator_source_code,
        count(distinct indicator_code) as indicator_count,
        count(*) filter (where value is not null) as stated_count
    from indicator_value
    group by all
)

select
    s.indicator_source_code,
    s.publisher_th,
    s.publisher_en,
    s.title_th,
    s.title_en,
    s.agency_address,
    s.stored_copy,
    u.indicator_count,
    u.stated_count
from indicator_source as s
left join used as u using (indicator_source_code)
order by s.publisher_th, s.title_th, s.indicator_source_code
