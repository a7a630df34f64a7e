-- one row per printed count of certified or pending cases, under its standard, unit and work group
select
    if(certification_status = 'certified', 'certified', 'certification_pending') as measure_code,
    standard_code as definition_code,
    coalesce(unit_code, 'not_stated') as unit_code,
    province_code,
    coalesce(work_group_code, 'not_stated') as work_group_code,
    if(fiscal_year_be is null, 'not_stated', 'fiscal_year') as period_kind,
    coalesce(fiscal_year_be::varchar, 'not_stated') as period,
    'certification' as table_name,
    certification_id as row_id,
    case
        when coalesce(value_min, value_max) is null then 'no_number'
        when part_of is not null then 'is_part'
    end as exclusion_reason,
    value_min,
    value_max,
    qualifier
from certification
where certification_status in ('certified', 'pending')
