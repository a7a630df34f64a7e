-- severity: fail
-- th: ปีงบประมาณของการประชุมที่คำนวณจากวันที่ ต้องตรงกับวันที่ประชุม (1 ตุลาคม ถึง 30 กันยายน)
-- en: a meeting's fiscal year from its date must be that of the date (1 October to 30 September)
-- one row per meeting whose year, said to be from its date, is another year or has no date
select
    'meeting' as table_name,
    meeting_id as row_id,
    'fiscal_year_be' as column_name,
    concat_ws(' ', fiscal_year_be, start_date) as found
from meeting
where
    fiscal_year_basis = 'from_date'
    and fiscal_year_be is distinct from year(start_date) + 543 + if(month(start_date) >= 10, 1, 0)
order by meeting_id
