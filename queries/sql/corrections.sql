-- one row per printed value that is read otherwise, with the province of the row that it corrects
-- parameters: $provinces
with placed as (
    select
        table_name,
        row_id,
        province_code
    from fact
    union all
    -- a group stands in no document by itself, only through its mentions
    select
        'target_group',
        target_group_id,
        province_code
    from target_group
)

select
    c.correction_id,
    c.table_name,
    c.row_id,
    c.column_name,
    p.province_code,
    c.expected_as_printed,
    c.value_used,
    c.reason_th,
    c.reason_en,
    c.correction_state,
    c.source_document_id,
    c.source_line,
    c.source_occurrence,
    c.as_printed
from correction as c
left join placed as p using (table_name, row_id)
where $provinces::varchar[] is null or p.province_code = any($provinces)
order by c.source_document_id, c.source_line, c.source_occurrence, c.correction_id
