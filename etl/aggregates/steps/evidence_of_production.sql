-- one row per printed output or area of a commodity
select
    if(production_item = 'output', 'output', 'production_area') as measure_code,
    commodity_code as definition_code,
    unit_code,
    province_code,
    'all' as work_group_code,
    'not_stated' as period_kind,
    'not_stated' as period,
    'production_statistic' as table_name,
    production_statistic_id as row_id,
    if(population = 'whole', null, 'is_part') as exclusion_reason,
    value_min,
    value_max,
    qualifier
from production_statistic
where production_item in ('output', 'area')
