-- one row per document and table with facts in it
-- parameters: none
select
    source_document_id,
    table_name,
    count(*) as fact_count,
    count(distinct source_line) as line_count
from fact
group by all
order by source_document_id, fact_count desc, table_name
