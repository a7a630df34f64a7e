-- one row per printed output or area of a commodity
select
    if(production_item = 'output', 'output', 'production_area') as measure_code,
    commodity_code as definition_code,
    unit_code,
    province_code,
    'all' as work_group_code,
    period_kind,
    period,
    'production_statistic' as table_name,
    production_statistic_id as row_id,
    if(population = 'whole' and part_of is null, null, 'is_part') as exclusion_reason,
    value_min,
    value_max,
    qualifier
from production_statistic
where production_item in ('output', 'area')
