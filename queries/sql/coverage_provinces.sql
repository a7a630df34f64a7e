-- one row per province: on how many topics its documents report, how many facts and documents there are of it
-- parameters: $provinces
with resting as (
    select
        province_code,
        count(*) as fact_count,
        count(distinct source_document_id) as document_count
    from fact
    group by all
),

reported as (
    select
        province_code,
        count(*) as topic_count,
        count(*) filter (where value_state <> 'no_report') as reported_count
    from coverage
    group by all
)

select
    province_code,
    p.topic_count,
    p.reported_count,
    -- here nought is a count of our own rows, not a reported figure
    coalesce(r.fact_count, 0) as fact_count,
    coalesce(r.document_count, 0) as document_count
from reported as p
left join resting as r using (province_code)
where $provinces::varchar[] is null or province_code = any($provinces)
order by province_code
