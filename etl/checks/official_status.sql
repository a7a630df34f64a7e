-- severity: fail
-- th: ค่าสถิติทางการที่มีตัวเลขต้องบอกความเป็นที่สุดของค่า และที่ไม่มีตัวเลขต้องเว้นว่าง
-- en: the status of an official value stands exactly where there is a number
-- one row per official cell whose number and status disagree
select
    'indicator_value' as table_name,
    concat_ws('|', indicator_code, province_code, period) as row_id,
    'value_status' as column_name,
    coalesce(value_status, value::varchar) as found
from indicator_value
where (value is null) <> (value_status is null)
order by indicator_code, province_code, period
