-- one row per value of the committee tier: the sum of its counted evidence
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
)

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
