-- one row per budget line, certification, activity and planned figure
select
    'budget_line' as table_name,
    budget_line_id as row_id,
    province_code,
    -- money that was asked for never stands alone as money
    concat_ws(' · ', l.label_th, purpose_th) as title_th,
    concat_ws(' · ', l.label_en, purpose_en) as title_en,
    amount_baht as value_min,
    amount_baht as value_max,
    qualifier,
    'baht' as unit_code,
    source_document_id, source_line, source_occurrence, as_printed
from budget_line as b
inner join code_label as l
    on l.list_name = 'budget_stage' and l.code = b.budget_stage
union all
select
    'certification', certification_id, c.province_code,
    concat_ws(' · ', s.name_th, k.name_th, l.label_th), concat_ws(' · ', s.name_en, k.name_en, l.label_en),
    value_min, value_max, qualifier, unit_code,
    source_document_id, source_line, source_occurrence, as_printed
from certification as c
inner join standard as s using (standard_code)
inner join code_label as l
    on l.list_name = 'certification_status' and l.code = c.certification_status
left join commodity as k using (commodity_code)
union all
select
    'activity', activity_id, province_code, title_th, title_en, value_min, value_max, qualifier, unit_code,
    source_document_id, source_line, source_occurrence, as_printed
from activity
union all
select
    'planned_figure', planned_figure_id, province_code, title_th, title_en, value_min, value_max, qualifier, unit_code,
    source_document_id, source_line, source_occurrence, as_printed
from planned_figure
