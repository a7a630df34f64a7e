-- one row per province, work group, fiscal year (or year not stated), standard, commodity, status and unit
select
    province_code,
    coalesce(work_group_code, 'not_stated') as work_group_code,
    if(fiscal_year_be is null, 'not_stated', 'fiscal_year') as period_kind,
    coalesce(fiscal_year_be::varchar, 'not_stated') as period,
    standard_code,
    coalesce(commodity_code, 'not_stated') as commodity_code,
    certification_status,
    coalesce(unit_code, 'not_stated') as unit_code,
    sum(value_min) as value_min,
    sum_upper(value_min, value_max) as value_max,
    sum_qualifier(value_min, value_max, qualifier) as qualifier,
    count(*) as row_count,
    count(coalesce(value_min, value_max)) as stated_count
from certification
where part_of is null
group by all
order by
    province_code, work_group_code, period_kind, period, standard_code, commodity_code, certification_status, unit_code
