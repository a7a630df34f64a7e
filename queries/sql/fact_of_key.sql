-- one row per fact of a table and id, with its passage: one, or none
-- parameters: $table, $row_id
select
    table_name,
    row_id,
    province_code,
    title_th,
    title_en,
    value_min,
    value_max,
    qualifier,
    unit_code,
    source_document_id,
    source_line,
    source_occurrence,
    as_printed
from fact
where table_name = $table and row_id = $row_id
order by table_name, row_id
