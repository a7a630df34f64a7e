-- one row per topic and province: the coverage matrix
-- parameters: $provinces
select
    coverage_topic,
    province_code,
    value_state,
    row_count,
    stated_count,
    source_count
from coverage
where $provinces::varchar[] is null or province_code = any($provinces)
order by coverage_topic, province_code
