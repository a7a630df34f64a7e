-- one row per part of a split, stage and fiscal year (or year not stated); how many of its lines stated an amount
-- parts of a line are not added to their whole
-- parameters: $split, $provinces, $work_groups, $periods, $stages, $agencies, $recipient_kinds
with parted as (
    select
        province_code,
        budget_stage,
        amount_baht,
        if(fiscal_year_be is null, 'not_stated', 'fiscal_year') as period_kind,
        coalesce(fiscal_year_be::varchar, 'not_stated') as period,
        case $split
            when 'work_group' then coalesce(work_group_code, 'not_stated')
            when 'purpose' then purpose_th
            when 'funder' then coalesce(funder_agency_code, 'not_stated')
            when 'requester' then coalesce(requester_agency_code, 'not_stated')
            when 'recipient_kind' then recipient_kind
            else budget_stage
        end as part_code,
        if($split = 'purpose', purpose_th, null) as part_th,
        if($split = 'purpose', purpose_en, null) as part_en
    from budget_line
    where
        part_of is null
        and ($provinces::varchar[] is null or province_code = any($provinces))
        and ($work_groups::varchar[] is null or work_group_code = any($work_groups))
        and ($stages::varchar[] is null or budget_stage = any($stages))
        and (
            $agencies::varchar[] is null
            or funder_agency_code = any($agencies)
            or requester_agency_code = any($agencies)
        )
        and ($recipient_kinds::varchar[] is null or recipient_kind = any($recipient_kinds))
)

select
    part_code,
    any_value(part_th) as part_th,
    any_value(part_en) as part_en,
    budget_stage,
    period_kind,
    period,
    sum(amount_baht) as amount_baht,
    count(*)::integer as line_count,
    count(amount_baht)::integer as stated_count,
    count(distinct province_code)::integer as province_count
from parted
where $periods::varchar[] is null or period_kind || ':' || period = any($periods)
group by part_code, budget_stage, period_kind, period
order by part_code, period_kind, period, budget_stage
