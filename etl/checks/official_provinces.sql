-- severity: fail
-- th: ตัวชี้วัดทางการแต่ละช่วงเวลาต้องมีครบทุกจังหวัด
-- en: an official indicator has a row for every province in each of its periods
-- one row per indicator and period with other than all provinces
select
    'indicator' as table_name,
    indicator_code as row_id,
    'indicator_code' as column_name,
    concat(period, ': ', count(distinct province_code)) as found
from indicator_value
group by indicator_code, period
having count(distinct province_code) <> (select count(*) from province)
order by indicator_code, period
