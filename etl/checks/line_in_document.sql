-- severity: fail
-- th: บรรทัดที่อ้างต้องไม่เกินจำนวนบรรทัดของเอกสารตามบัตรเอกสาร
-- en: a line that is named must stand within the lines that the card of its document counts
-- one row per locator beyond the end of its document
with locator as (
    select
        table_name,
        row_id,
        'source_line' as column_name,
        source_document_id,
        source_line
    from any_passage
    union all
    select
        'quality_flag' as table_name,
        quality_flag_id as row_id,
        'other_line' as column_name,
        other_document_id as source_document_id,
        other_line as source_line
    from quality_flag
)

select
    locator.table_name,
    locator.row_id,
    locator.column_name,
    concat(locator.source_line, ' > ', card.line_count) as found
from locator
inner join source_document as card using (source_document_id)
where locator.source_line > card.line_count
order by locator.table_name, locator.row_id, locator.column_name
