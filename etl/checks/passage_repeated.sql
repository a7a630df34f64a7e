-- severity: fail
-- th: ข้อความเดียวกันต้องไม่ถูกบันทึกซ้ำในตารางเดียวกันด้วยค่าเดียวกัน เว้นแต่กล่าวถึงคนละกลุ่ม
-- en: one passage must not be recorded twice in a table with the same value, unless it speaks of another group
-- one row per fact that stands beside another of the same passage, value and group
with told as (
    select
        table_name,
        row_id,
        string_agg(concat(column_name, ' ', found), ', ' order by column_name) as told
    from any_value
    where column_name in ('value_min', 'value_max', 'amount_baht', 'company_count', 'target_group_id')
    group by all
)

select
    passage.table_name,
    passage.row_id,
    'as_printed' as column_name,
    passage.as_printed as found
from any_passage as passage
left join told on passage.table_name = told.table_name and passage.row_id = told.row_id
-- these speak of other rows, of which one passage may hold several
where passage.table_name not in ('quality_flag', 'correction')
qualify
    count(*) over (
        partition by
            passage.table_name,
            passage.source_document_id,
            passage.source_line,
            passage.source_occurrence,
            passage.as_printed,
            told.told
    ) > 1
order by passage.table_name, passage.row_id
