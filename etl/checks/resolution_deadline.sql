-- severity: fail
-- th: มติที่กำหนดวันที่หรือปีงบประมาณต้องมีวันที่ ปีงบประมาณต้องตรงกับวันสุดท้ายของปี และมติอื่นต้องไม่มีทั้งสอง
-- en: a deadline has a date where it is a date or a fiscal year, then with the year and its last day, and nowhere else
-- one row per resolution whose kind of deadline, date and fiscal year disagree
select
    'resolution' as table_name,
    resolution_id as row_id,
    'deadline_date' as column_name,
    concat_ws(' ', deadline_kind, deadline_date, deadline_year_be) as found
from resolution
where
    (deadline_kind in ('date', 'fiscal_year')) <> (deadline_date is not null)
    or (deadline_kind = 'fiscal_year') <> (deadline_year_be is not null)
    -- a fiscal year ends on 30 September and is named by the year in which it ends
    or deadline_date <> make_date(deadline_year_be - 543, 9, 30)
order by resolution_id
