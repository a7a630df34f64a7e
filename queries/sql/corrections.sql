-- one row per printed value that is read otherwise, with the province of the document in which it stands
-- parameters: $provinces
select
    c.correction_id,
    c.table_name,
    c.row_id,
    c.column_name,
    f.province_code,
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
left join fact as f
    on f.table_name = 'correction' and c.correction_id = f.row_id
where $provinces::varchar[] is null or f.province_code = any($provinces)
order by c.source_document_id, c.source_line, c.source_occurrence, c.correction_id
