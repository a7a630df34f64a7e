-- one row per committee, meeting, seat or head count, agenda item, resolution, role and mention of a programme
select
    'committee' as table_name,
    committee_id as row_id,
    province_code,
    name_th as title_th,
    name_en as title_en,
    null as value_min,
    null as value_max,
    null as qualifier,
    null as unit_code,
    source_document_id,
    source_line,
    source_occurrence,
    as_printed
from committee
union all
select
    'meeting', meeting_id, province_code, title_th, title_en, null, null, null, null,
    source_document_id, source_line, source_occurrence, as_printed
from meeting
union all
select
    'attendance', attendance_id, m.province_code, office_th, office_en, value_min, value_max, qualifier, unit_code,
    a.source_document_id, a.source_line, a.source_occurrence, a.as_printed
from attendance as a
inner join meeting as m using (meeting_id)
union all
select
    'agenda_item', agenda_item_id, m.province_code, i.title_th, i.title_en, null, null, null, null,
    i.source_document_id, i.source_line, i.source_occurrence, i.as_printed
from agenda_item as i
inner join meeting as m using (meeting_id)
union all
select
    'resolution', resolution_id, m.province_code, r.title_th, r.title_en, null, null, null, null,
    r.source_document_id, r.source_line, r.source_occurrence, r.as_printed
from resolution as r
inner join meeting as m using (meeting_id)
union all
select
    'role', role_id, province_code, name_th, name_en, value_min, value_max, qualifier, unit_code,
    source_document_id, source_line, source_occurrence, as_printed
from role
union all
select
    'programme_mention', programme_mention_id, province_code, name_th, name_en, null, null, null, null,
    source_document_id, source_line, source_occurrence, as_printed
from programme_mention
inner join programme using (programme_code)
