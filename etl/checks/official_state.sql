-- severity: fail
-- th: ค่าสถิติทางการต้องมีเมื่อสถานะเป็น reported และต้องว่างเมื่อไม่ใช่
-- en: an official value stands exactly where its state is reported
-- one row per official cell whose value and state disagree
select
    'indicator_value' as table_name,
    concat_ws('|', indicator_code, province_code, period) as row_id,
    'value_state' as column_name,
    concat_ws(' ', value_state, value) as found
from indicator_value
where (value_state = 'reported') <> (value is not null)
order by indicator_code, province_code, period
