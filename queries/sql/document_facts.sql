-- one row per fact of a document, in the order of its lines
-- parameters: $document
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
where source_document_id = $document
order by source_line, source_occurrence, table_name, row_id
