-- one row per fact of the committee tier, with its passage
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
from listed
order by table_name, row_id
