-- one row per production statistic, market link and company
select
    'production_statistic' as table_name,
    production_statistic_id as row_id,
    p.province_code,
    concat_ws(' · ', k.name_th, l.label_th, n.label_th) as title_th,
    concat_ws(' · ', k.name_en, l.label_en, n.label_en) as title_en,
    value_min,
    value_max,
    qualifier,
    unit_code,
    source_document_id, source_line, source_occurrence, as_printed
from production_statistic as p
inner join commodity as k using (commodity_code)
inner join code_label as l
    on l.list_name = 'production_item' and l.code = p.production_item
inner join code_label as n
    on n.list_name = 'population' and n.code = p.population
union all
select
    'market_link', market_link_id, province_code, counterpart_th, counterpart_en,
    value_min, value_max, qualifier, unit_code,
    source_document_id, source_line, source_occurrence, as_printed
from market_link
union all
select
    'company', company_id, province_code, name_th, name_en, company_count, company_count, null,
    if(company_count is null, null, 'company'),
    source_document_id, source_line, source_occurrence, as_printed
from company
