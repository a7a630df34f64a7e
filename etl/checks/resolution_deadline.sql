-- severity: fail
-- th: มติที่กำหนดวันที่ต้องมีวันที่ และมติอื่นต้องไม่มี
-- en: a resolution has a deadline date exactly where its kind of deadline is a date
-- one row per resolution whose kind of deadline and date disagree
select
    'resolution' as table_name,
    resolution_id as row_id,
    'deadline_date' as column_name,
    concat_ws(' ', deadline_kind, deadline_date) as found
from resolution
where (deadline_kind = 'date') <> (deadline_date is not null)
order by resolution_id
