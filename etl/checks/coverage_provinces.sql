-- severity: fail
-- th: ความครอบคลุมแต่ละเรื่องต้องมีครบทุกจังหวัด
-- en: the coverage of each topic has a row for every province
-- one row per topic with other than all provinces
select
    'coverage' as table_name,
    coverage_topic as row_id,
    'coverage_topic' as column_name,
    count(*) as found
from coverage
group by coverage_topic
having count(*) <> (select count(*) from province)
order by coverage_topic
