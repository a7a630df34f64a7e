-- one row per province, work group, fiscal year (or year not stated), kind and state of activity, and unit
select
    province_code,
    coalesce(work_group_code, 'not_stated') as work_group_code,
    if(fiscal_year_be is null, 'not_stated', 'fiscal_year') as period_kind,
    coalesce(fiscal_year_be::varchar, 'not_stated') as period,
    activity_kind,
    activity_state,
    coalesce(unit_code, 'not_stated') as unit_code,
    sum(value_min) as value_min,
    sum_upper(value_min, value_max) as value_max,
    sum_qualifier(value_min, value_max, qualifier) as qualifier,
    count(*) as row_count,
    count(coalesce(value_min, value_max)) as stated_count
from activity
where province_code is not null
group by all
order by province_code, work_group_code, period_kind, period, activity_kind, activity_state, unit_code
