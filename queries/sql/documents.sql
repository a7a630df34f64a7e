-- one row per document of the committee tier, with how many facts rest on it
-- parameters: none
with resting as (
    select
        source_document_id,
        count(*) as fact_count
    from fact
    group by all
)

select
    d.source_document_id,
    d.title_th,
    d.title_en,
    d.publisher_th,
    d.publisher_en,
    d.province_code,
    d.document_date,
    d.line_count,
    d.sha256,
    r.fact_count
from source_document as d
left join resting as r using (source_document_id)
order by d.source_document_id
