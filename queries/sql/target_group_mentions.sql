-- one row per mention of a group
-- parameters: $provinces, $work_groups
select
    m.mention_id,
    m.target_group_id,
    g.province_code,
    m.mention_role,
    m.agency_code,
    m.source_document_id,
    m.source_line,
    m.source_occurrence,
    m.as_printed
from target_group_mention as m
inner join target_group as g using (target_group_id)
where
    ($provinces::varchar[] is null or g.province_code = any($provinces))
    and ($work_groups::varchar[] is null or g.work_group_code = any($work_groups))
order by m.source_document_id, m.source_line, m.source_occurrence, m.mention_id
