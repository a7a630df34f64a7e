-- severity: fail
-- th: วันที่สิ้นสุดต้องไม่ก่อนวันที่เริ่ม
-- en: an end date must not come before its start date
-- one row per meeting or activity that ends before it begins
select
    'activity' as table_name,
    activity_id as row_id,
    'end_date' as column_name,
    concat_ws(' ', start_date, end_date) as found
from activity
where end_date is not null and coalesce(start_date > end_date, true)
union all
select
    'meeting' as table_name,
    meeting_id as row_id,
    'end_date' as column_name,
    concat_ws(' ', start_date, end_date) as found
from meeting
where end_date is not null and coalesce(start_date > end_date, true)
order by table_name, row_id
