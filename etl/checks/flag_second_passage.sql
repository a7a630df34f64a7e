-- severity: fail
-- th: ตำแหน่งที่สองของข้อสังเกตต้องครบทั้งเอกสาร บรรทัด และค่าที่พิมพ์ หรือว่างทั้งหมด
-- en: the second passage of a flag must be whole (document, line, printed form) or absent
-- one row per flag with half a second passage
select
    'quality_flag' as table_name,
    quality_flag_id as row_id,
    'other_document_id' as column_name,
    concat_ws(' ', other_document_id, other_line, other_as_printed) as found
from quality_flag
where
    (other_document_id is null) <> (other_line is null)
    or (other_document_id is null) <> (other_as_printed is null)
order by quality_flag_id
