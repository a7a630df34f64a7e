-- one row per value of a derived rate, with both its parts; it is no more final than its parts, and has their breaks
with derived_part as (
    select
        r.*,
        n.province_code,
        n.period,
        n.value as numerator_value,
        d.value as denominator_value,
        n.value_state as numerator_state,
        d.value_state as denominator_state,
        [n.value_status, d.value_status] as statuses,
        n.confidence = 'low' or d.confidence = 'low' as has_low_confidence,
        lag(n.period) over (
            partition by r.indicator_code, n.province_code
            order by n.period
        ) as period_before
    from derived_rate as r
    inner join indicator_value as n
        on r.numerator_code = n.indicator_code
    inner join indicator_value as d
        on r.denominator_code = d.indicator_code and n.province_code = d.province_code and n.period = d.period
),

-- a part may have periods that the rate has not: its breaks there stand between two periods of the rate all the same
derived_break as (
    select
        p.indicator_code,
        p.province_code,
        p.period,
        min(v.break_before) as break_before
    from derived_part as p
    inner join indicator_value as v
        on
            v.indicator_code in (p.numerator_code, p.denominator_code)
            and p.province_code = v.province_code
            and p.period_before < v.period
            and p.period >= v.period
    group by all
),

derived_value as (
    select
        p.*,
        b.break_before,
        (p.numerator_value::double * p.numerator_factor::double)
        / nullif(p.denominator_value::double * p.denominator_factor::double, 0) as rate,
        if(p.numerator_value is null, p.numerator_state, p.denominator_state) as part_state
    from derived_part as p
    left join derived_break as b using (indicator_code, province_code, period)
)

select
    indicator_code as measure_code,
    'all' as definition_code,
    unit_code,
    province_code,
    'all' as work_group_code,
    period_kind,
    period,
    rate::decimal(24, 6) as value_min,
    rate::decimal(24, 6) as value_max,
    if(rate is null, null, 'exact') as qualifier,
    if(rate is null, part_state, 'reported') as value_state,
    case
        when rate is null then null
        when list_contains(statuses, 'provisional') then 'provisional'
        when list_contains(statuses, 'revised') then 'revised'
        else 'as_published'
    end as value_status,
    break_before,
    1 as row_count,
    if(rate is null, 0, 1) as stated_count,
    coalesce(has_low_confidence, false) as has_low_confidence,
    true as is_derived,
    numerator_value,
    numerator_factor,
    denominator_value,
    denominator_factor
from derived_value
