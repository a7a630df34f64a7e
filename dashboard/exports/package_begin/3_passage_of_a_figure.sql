-- Where does a figure come from? Document, line and printed form of each certification, with its figure code.
select
    c.figure_code,
    f.province_code,
    f.certification_status,
    f.value_min,
    f.unit_code,
    f.source_document_id,
    f.source_line,
    f.as_printed
from certification as f
inner join figure_code as c on c.table_name = 'certification' and c.row_key = f.certification_id
order by f.certification_id;
