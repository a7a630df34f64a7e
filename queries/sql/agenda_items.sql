-- one row per agenda item, in the order of the document
-- parameters: $provinces, $periods
select
    i.agenda_item_id,
    i.meeting_id,
    i.agenda_number,
    i.agenda_kind,
    i.title_th,
    i.title_en,
    i.note_th,
    i.note_en,
    i.source_document_id,
    i.source_line,
    i.source_occurrence,
    i.as_printed
from agenda_item as i
inner join meeting as m using (meeting_id)
where
    ($provinces::varchar[] is null or m.province_code = any($provinces))
    and (
        $periods::varchar[] is null
        or coalesce('fiscal_year:' || m.fiscal_year_be, 'not_stated:not_stated') = any($periods)
    )
order by m.start_date desc nulls last, i.source_document_id, i.source_line, i.source_occurrence, i.agenda_item_id
