-- one row per quality flag and correction
select
    'quality_flag' as table_name,
    quality_flag_id as row_id,
    null as province_code,
    check_th as title_th,
    check_en as title_en,
    stated_value as value_min,
    stated_value as value_max,
    null as qualifier,
    unit_code,
    source_document_id, source_line, source_occurrence, as_printed
from quality_flag
union all
select
    'correction', correction_id, null, reason_th, reason_en, null, null, null, null,
    source_document_id, source_line, source_occurrence, as_printed
from correction
