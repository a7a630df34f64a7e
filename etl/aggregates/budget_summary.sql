-- one row per province, work group, fiscal year (or year not stated), stage and unit
-- parts are not added to their whole
select
    province_code,
    coalesce(work_group_code, 'not_stated') as work_group_code,
    if(fiscal_year_be is null, 'not_stated', 'fiscal_year') as period_kind,
    coalesce(fiscal_year_be::varchar, 'not_stated') as period,
    budget_stage,
    'baht' as unit_code,
    sum(amount_baht) as value_min,
    sum(amount_baht) as value_max,
    sum_qualifier(amount_baht, amount_baht, qualifier) as qualifier,
    count(*) as row_count,
    count(amount_baht) as stated_count
from budget_line
where part_of is null
group by all
order by province_code, work_group_code, period_kind, period, budget_stage, unit_code
