-- one row per value of the committee tier: the sum of its counted evidence
with contradicted as (
    select distinct
        subject_table as table_name,
        subject_id as row_id
    from quality_flag
    where flag_state = 'open' and flag_kind in ('area_yield_output', 'value_weight_price', 'parts_whole')
),

judged as (
    select
        e.* replace (
            if(e.is_counted, e.value_min, null) as value_min,
            if(e.is_counted, e.value_max, null) as value_max
        ),
        e.is_counted and c.row_id is not null as is_contradicted
    from measure_evidence as e
    left join contradicted as c using (table_name, row_id)
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
        sum(value_min) as value_min,
        sum_upper(value_min, value_max) as value_max,
        sum_qualifier(value_min, value_max, qualifier) as qualifier,
        count(*) filter (where is_counted or exclusion_reason = 'no_number') as row_count,
        count(*) filter (where is_counted) as stated_count,
        count(*) filter (where exclusion_reason = 'not_done') as planned_count,
        bool_or(is_contradicted) as is_contradicted
    from judged
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
    qualifier,
    case
        when row_count = 0 then 'planned_only'
        when stated_count = 0 then 'without_number'
        when is_contradicted then 'contradicted'
        when qualifier <> 'exact' then 'bounded'
        else 'reported'
    end as value_state,
    null as value_status,
    null as break_before,
    row_count,
    stated_count,
    false as has_low_confidence,
    false as is_derived,
    null::decimal(24, 6) as numerator_value,
    null::decimal(24, 6) as numerator_factor,
    null::decimal(24, 6) as denominator_value,
    null::decimal(24, 6) as denominator_factor
from committee_cell
where row_count > 0 or planned_count > 0
