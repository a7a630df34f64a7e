-- one row per company that a document names, or stated number of companies (province null: national)
-- parameters: $provinces
select
    company_id,
    province_code,
    name_th,
    name_en,
    company_count,
    source_document_id,
    source_line,
    source_occurrence,
    as_printed
from company
where $provinces::varchar[] is null or province_code = any($provinces)
order by province_code nulls first, company_id
