-- one row per value of a derived rate, with both its parts
with derived_part as (
    select
        r.*,
        n.province_code,
        n.period,
        n.value as numerator_value,
        d.value as denominator_value,
        n.value_state as numerator_state,
        d.value_state as denominator_state,
        n.confidence = 'low' or d.confidence = 'low' as has_low_confidence
    from derived_rate as r
    inner join indicator_value as n
        on r.numerator_code = n.indicator_code
    inner join indicator_value as d
        on r.denominator_code = d.indicator_code and n.province_code = d.province_code and n.period = d.period
),

derived_value as (
    select
        indicator_code as measure_code,
        'all' as definition_code,
        unit_code,
        province_code,
        'all' as work_group_code,
        period_kind,
        period,
        (numerator_value::double * numerator_factor::double)
        / nullif(denominator_value::double * denominator_factor::double, 0) as rate,
        if(numerator_value is null, numerator_state, denominator_state) as part_state,
        coalesce(has_low_confidence, false) as has_low_confidence,
        numerator_value,
        denominator_value
    from derived_part
)

select
    measure_code,
    definition_code,
    unit_code,
    province_code,
    work_group_code,
    period_kind,
    period,
    rate::decimal(24, 6) as value_min,
    rate::decimal(24, 6) as value_max,
    if(rate is null, null, 'exact') as qualifier,
    if(rate is null, part_state, 'reported') as value_state,
    1 as row_count,
    if(rate is null, 0, 1) as stated_count,
    has_low_confidence,
    true as is_derived,
    numerator_value,
    denominator_value
from derived_value
