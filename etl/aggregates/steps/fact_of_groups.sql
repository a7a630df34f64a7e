-- one row per mention of a target group, count of groups and product
select
    'target_group_mention' as table_name,
    mention_id as row_id,
    province_code,
    name_th as title_th,
    name_en as title_en,
    null as value_min,
    null as value_max,
    null as qualifier,
    null as unit_code,
    source_document_id, source_line, source_occurrence, as_printed
from target_group_mention
inner join target_group using (target_group_id)
union all
select
    'target_group_count', target_group_count_id, c.province_code,
    concat_ws(' · ', d.label_th, w.name_th, s.name_th), concat_ws(' · ', d.label_en, w.name_en, s.name_en),
    value_min, value_max, qualifier, unit_code,
    source_document_id, source_line, source_occurrence, as_printed
from target_group_count as c
inner join code_label as d
    on d.list_name = 'count_definition' and d.code = c.count_definition
left join work_group as w using (work_group_code)
left join commodity as s using (commodity_code)
union all
select
    'product', product_id, province_code, name_th, name_en, null, null, null, null,
    source_document_id, source_line, source_occurrence, as_printed
from product
