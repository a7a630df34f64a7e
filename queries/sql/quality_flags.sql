-- one row per contradiction or doubt, with both locators; its province is that of the document in which it was found
-- parameters: $states, $provinces
select
    q.quality_flag_id,
    q.flag_kind,
    q.flag_state,
    q.subject_table,
    q.subject_id,
    f.province_code,
    q.check_th,
    q.check_en,
    q.stated_value,
    q.recomputed_value,
    q.unit_code,
    q.source_document_id,
    q.source_line,
    q.source_occurrence,
    q.as_printed,
    q.other_document_id,
    q.other_line,
    q.other_occurrence,
    q.other_as_printed
from quality_flag as q
left join fact as f
    on f.table_name = 'quality_flag' and q.quality_flag_id = f.row_id
where
    ($states::varchar[] is null or q.flag_state = any($states))
    and ($provinces::varchar[] is null or f.province_code = any($provinces))
order by q.quality_flag_id
