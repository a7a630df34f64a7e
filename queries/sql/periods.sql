-- one row per period that some row of the snapshot has, the one that is not stated among them
-- parameters: none
with dated as (
    select period_kind, period from measure_value
    union all
    select i.period_kind, v.period from indicator_value as v inner join indicator as i using (indicator_code)
    union all
    select period_kind, period from budget_summary
    union all
    select period_kind, period from certification_summary
    union all
    select period_kind, period from activity_summary
    union all
    select period_kind, period from production_statistic
    union all
    select 'fiscal_year', fiscal_year_be::varchar from target_group_count
    union all
    select 'fiscal_year', fiscal_year_be::varchar from meeting
    union all
    select 'fiscal_year', fiscal_year_be::varchar from programme_mention
    union all
    select 'fiscal_year', fiscal_year_be::varchar from planned_figure
)

select distinct
    if(period is null, 'not_stated', period_kind) as period_kind,
    coalesce(period, 'not_stated') as period
from dated
order by period_kind, period
