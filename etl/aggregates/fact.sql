-- one row per fact of the committee tier, with its passage; of the province of its row, else of its document
with listed as (
    select * from fact_of_meetings
    union all by name
    select * from fact_of_groups
    union all by name
    select * from fact_of_work
    union all by name
    select * from fact_of_production
    union all by name
    select * from fact_of_review
)

select
    l.table_name,
    l.row_id,
    coalesce(l.province_code, d.province_code) as province_code,
    l.title_th,
    l.title_en,
    l.value_min,
    l.value_max,
    l.qualifier,
    l.unit_code,
    l.source_document_id,
    l.source_line,
    l.source_occurrence,
    l.as_printed
from listed as l
inner join source_document as d using (source_document_id)
order by l.table_name, l.row_id
