-- severity: fail
-- th: คำขอหรือข้อเสนอที่ไม่ระบุจำนวนต้องเว้นว่าง ไม่ใช่ 0
-- en: a request or proposal whose amount is not printed is empty, not 0
-- one row per request or proposal of nothing
select
    'budget_line' as table_name,
    budget_line_id as row_id,
    'amount_baht' as column_name,
    amount_baht as found
from budget_line
where budget_stage in ('requested', 'proposed') and amount_baht = 0
order by budget_line_id
