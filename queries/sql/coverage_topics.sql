-- one row per topic of the committee tier: how many provinces are expected, and how many reported
-- parameters: $provinces
select
    coverage_topic,
    count(*) as expected_count,
    count(*) filter (where value_state = 'reported') as reported_count,
    count(*) filter (where value_state = 'without_number') as without_number_count
from coverage
where $provinces::varchar[] is null or province_code = any($provinces)
group by all
order by reported_count desc, coverage_topic
