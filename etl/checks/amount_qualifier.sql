-- severity: fail
-- th: จำนวนเงินต้องมีลักษณะค่า และรายการที่ไม่ระบุจำนวนต้องไม่มีลักษณะค่า
-- en: an amount must have its qualifier, and a line without an amount none
-- one row per budget line in which only one of amount and qualifier stands
select
    'budget_line' as table_name,
    budget_line_id as row_id,
    'qualifier' as column_name,
    qualifier as found
from budget_line
where (amount_baht is null) <> (qualifier is null)
order by budget_line_id
