-- one row per province: on how many topics its documents report, and from how many documents
-- parameters: $provinces
select
    province_code,
    count(*) as topic_count,
    count(*) filter (where value_state = 'reported') as reported_count,
    sum(row_count)::integer as row_count,
    max(source_count) as source_count
from coverage
where $provinces::varchar[] is null or province_code = any($provinces)
group by all
order by province_code
