-- severity: fail
-- th: กำหนดเวลาของมติต้องไม่ก่อนวันประชุม
-- en: the deadline of a resolution must not come before its meeting
-- one row per resolution that was due before it was made
select
    'resolution' as table_name,
    resolution.resolution_id as row_id,
    'deadline_date' as column_name,
    concat_ws(' ', meeting.start_date, resolution.deadline_date) as found
from resolution
inner join meeting on resolution.meeting_id = meeting.meeting_id
where resolution.deadline_date < meeting.start_date
order by resolution.resolution_id
