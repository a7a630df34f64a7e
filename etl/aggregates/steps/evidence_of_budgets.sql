-- one row per budget line, under the measure of its stage and its work group
select
    'budget_' || budget_stage as measure_code,
    'all' as definition_code,
    'baht' as unit_code,
    province_code,
    coalesce(work_group_code, 'not_stated') as work_group_code,
    if(fiscal_year_be is null, 'not_stated', 'fiscal_year') as period_kind,
    coalesce(fiscal_year_be::varchar, 'not_stated') as period,
    'budget_line' as table_name,
    budget_line_id as row_id,
    case when amount_baht is null then 'no_number' when part_of is not null then 'is_part' end as exclusion_reason,
    amount_baht as value_min,
    amount_baht as value_max,
    qualifier
from budget_line
