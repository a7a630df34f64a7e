-- one row per code that a screen may have to name: closed lists and reference tables
-- parameters: none
select list_name, code, label_th, label_en, position from code_label
union all
select 'work_group', work_group_code, name_th, name_en, position from work_group
union all
select 'gear', gear_code, name_th, name_en, position from gear
union all
select 'sector', sector_code, name_th, name_en, position from sector
union all
select 'agency', agency_code, name_th, name_en, position from agency
union all
select 'unit', unit_code, name_th, name_en, row_number() over (order by unit_code) from unit
union all
select 'standard', standard_code, name_th, name_en, row_number() over (order by standard_code) from standard
union all
select 'standard_short', standard_code, abbr_th, abbr_en, row_number() over (order by standard_code) from standard
union all
select 'commodity', commodity_code, name_th, name_en, row_number() over (order by commodity_code) from commodity
union all
select 'programme', programme_code, name_th, name_en, row_number() over (order by programme_code) from programme
union all
select 'district', district_code, name_th, name_en, row_number() over (order by district_code) from district
union all
select 'subdistrict', subdistrict_code, name_th, name_en, row_number() over (order by subdistrict_code) from subdistrict
union all
select 'measure', measure_code, name_th, name_en, position from measure
union all
select 'indicator_source', indicator_source_code, title_th, title_en, row_number() over (order by indicator_source_code)
from indicator_source
order by list_name, position, code
