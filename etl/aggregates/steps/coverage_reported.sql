-- one row per topic and fact that speaks of it; no province: the fact is national
select
    'full_total' as coverage_topic,
    province_code,
    source_document_id,
    value_min is not null as has_number
from target_group_count
where count_definition = 'full_total'
union all
select 'named_groups', g.province_code, m.source_document_id, true
from target_group_mention as m
inner join target_group as g using (target_group_id)
union all
select 'budget_amounts', province_code, source_document_id, amount_baht is not null
from budget_line
union all
select 'certifications', province_code, source_document_id, value_min is not null
from certification
union all
select 'participants', province_code, source_document_id, true
from activity
where value_min is not null and unit_code in ('person', 'person_per_year') and activity_state <> 'planned'
union all
select 'production', province_code, source_document_id, value_min is not null
from production_statistic
union all
select 'market_links', province_code, source_document_id, true
from market_link
union all
select 'meetings', province_code, source_document_id, true
from meeting
union all
select 'attendance', m.province_code, a.source_document_id, true
from attendance as a
inner join meeting as m using (meeting_id)
union all
select 'resolutions', m.province_code, r.source_document_id, true
from resolution as r
inner join meeting as m using (meeting_id)
union all
select 'activities', province_code, source_document_id, true
from activity
