-- severity: fail
-- th: มติและวาระที่มตินั้นอยู่ต้องเป็นของการประชุมเดียวกัน
-- en: a resolution and its agenda item must be of one meeting
-- one row per resolution under an item of another meeting
select
    'resolution' as table_name,
    resolution.resolution_id as row_id,
    'agenda_item_id' as column_name,
    concat_ws(' ', resolution.meeting_id, resolution.agenda_item_id) as found
from resolution
inner join agenda_item on resolution.agenda_item_id = agenda_item.agenda_item_id
where resolution.meeting_id <> agenda_item.meeting_id
order by resolution.resolution_id
