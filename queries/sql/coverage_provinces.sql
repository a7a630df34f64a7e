-- one row per province: on how many topics its documents report, how many facts and documents there are of it
-- parameters: $provinces
with reported as (
    select
        province_code,
        count(*) as topic_count,
        count(*) filter (where value_state <> 'no_report') as reported_count
    from coverage
    group by all
)

select
    p.province_code,
    p.topic_count,
    p.reported_count,
    count(f.row_id) as fact_count,
    count(distinct f.source_document_id) as document_count
from reported as p
left join fact as f on p.province_code = f.province_code
where $provinces::varchar[] is null or p.province_code = any($provinces)
group by all
order by p.province_code
