-- one row per office that chaired a meeting or opened it; a document of several meetings does not say which of them
-- parameters: $meeting
with alone as (
    select
        source_document_id,
        min(meeting_id) as meeting_id
    from meeting
    group by all
    having count(*) = 1
)

select
    r.role_id,
    a.meeting_id,
    r.name_th,
    r.name_en,
    r.source_document_id,
    r.source_line,
    r.source_occurrence,
    r.as_printed
from role as r
inner join alone as a using (source_document_id)
where r.role_kind = 'chair' and a.meeting_id = $meeting
order by r.role_id
