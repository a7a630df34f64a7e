-- one row per province, stage and fiscal year (or year not stated); beside each sum how many lines stated an amount
-- parameters: $provinces, $work_groups, $periods
select
    province_code,
    budget_stage,
    period_kind,
    period,
    sum(value_min) as amount_baht,
    sum(row_count)::integer as line_count,
    sum(stated_count)::integer as stated_count
from budget_summary
where
    ($provinces::varchar[] is null or province_code = any($provinces))
    and ($work_groups::varchar[] is null or work_group_code = any($work_groups))
    and ($periods::varchar[] is null or period_kind || ':' || period = any($periods))
group by all
order by province_code, budget_stage, period, period_kind
