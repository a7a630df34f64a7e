-- one row per measure, definition, unit, province, work group and period; a value is the sum of its counted evidence
with contradicted as (
    select distinct
        subject_table as table_name,
        subject_id as row_id
    from quality_flag
    where flag_state = 'open' and flag_kind in ('area_yield_output', 'value_weight_price', 'parts_whole')
),

committee_cell as (
    select
        measure_code,
        definition_code,
        unit_code,
        province_code,
        work_group_code,
        period_kind,
        period,
        sum(value_min) filter (where is_counted) as value_min,
        -- one open upper bound leaves the sum open
        if(
            count(*) filter (where is_counted and value_max is null) > 0,
            null,
            sum(value_max) filter (where is_counted)
        ) as value_max,
        bool_and(qualifier = 'exact') filter (where is_counted) as is_exact,
        min(qualifier) filter (where is_counted and qualifier <> 'exact') as bound,
        count(*) filter (where is_counted or exclusion_reason = 'no_number') as row_count,
        count(*) filter (where is_counted) as stated_count,
        bool_or(c.row_id is not null) filter (where is_counted) as is_contradicted
    from measure_evidence
    left join contradicted as c using (table_name, row_id)
    group by all
),

committee_value as (
    select
        measure_code,
        definition_code,
        unit_code,
        province_code,
        work_group_code,
        period_kind,
        period,
        value_min,
        value_max,
        case when stated_count = 0 then null when is_exact then 'exact' else bound end as qualifier,
        case
            when stated_count = 0 then 'without_number'
            when is_contradicted then 'contradicted'
            when not is_exact then 'bounded'
            else 'reported'
        end as value_state,
        row_count,
        stated_count,
        false as has_low_confidence,
        false as is_derived,
        null::decimal(24, 6) as numerator_value,
        null::decimal(24, 6) as denominator_value
    from committee_cell
    where row_count > 0
),

official_value as (
    select
        v.indicator_code as measure_code,
        'all' as definition_code,
        i.unit_code,
        v.province_code,
        'all' as work_group_code,
        i.period_kind,
        v.period,
        v.value as value_min,
        v.value as value_max,
        if(v.value is null, null, 'exact') as qualifier,
        v.value_state,
        1 as row_count,
        if(v.value is null, 0, 1) as stated_count,
        coalesce(v.confidence = 'low', false) as has_low_confidence,
        false as is_derived,
        null::decimal(24, 6) as numerator_value,
        null::decimal(24, 6) as denominator_value
    from indicator_value as v
    inner join indicator as i using (indicator_code)
),

derived_part as (
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

select * from committee_value
union all
select * from official_value
union all
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
order by measure_code, definition_code, unit_code, province_code, work_group_code, period_kind, period
