-- severity: fail
-- th: การประชุมที่มีวันที่ต้องมีวันเปิด และวันเปิดต้องเป็นวันหนึ่งของการประชุม
-- en: a dated meeting has an opening day, which is one of its days
-- one row per meeting that opens on none of its days
select
    'meeting' as table_name,
    meeting_id as row_id,
    'opening_date' as column_name,
    concat_ws(' ', start_date, opening_date, end_date) as found
from meeting
where
    (start_date is null) <> (opening_date is null)
    or opening_date not between start_date and coalesce(end_date, start_date)
order by meeting_id
