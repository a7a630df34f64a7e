-- one row per resolution, with its agenda number
-- parameters: $provinces, $periods, $kinds
select
    r.resolution_id,
    r.meeting_id,
    m.province_code,
    i.agenda_number,
    r.resolution_kind,
    r.title_th,
    r.title_en,
    r.assignee_th,
    r.assignee_en,
    r.deadline_kind,
    r.deadline_date,
    r.deadline_year_be,
    r.follow_up_state,
    r.heading_basis,
    m.start_date as meeting_date,
    r.source_document_id,
    r.source_line,
    r.source_occurrence,
    r.as_printed
from resolution as r
inner join meeting as m using (meeting_id)
left join agenda_item as i using (agenda_item_id)
where
    ($provinces::varchar[] is null or m.province_code = any($provinces))
    and ($kinds::varchar[] is null or r.resolution_kind = any($kinds))
    and (
        $periods::varchar[] is null
        or coalesce('fiscal_year:' || m.fiscal_year_be, 'not_stated:not_stated') = any($periods)
    )
order by m.start_date desc nulls last, r.source_document_id, r.source_line, r.source_occurrence, r.resolution_id
