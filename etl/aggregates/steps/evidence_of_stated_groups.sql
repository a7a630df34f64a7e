-- one row per value of stated target groups and count that is in it, or was left out of it
with counts as (
    select
        'target_groups_stated' as measure_code,
        count_definition as definition_code,
        unit_code,
        province_code,
        coalesce(work_group_code, 'all') as work_group_code,
        if(fiscal_year_be is null, 'not_stated', 'fiscal_year') as period_kind,
        coalesce(fiscal_year_be::varchar, 'not_stated') as period,
        'target_group_count' as table_name,
        target_group_count_id as row_id,
        null::varchar as exclusion_reason,
        value_min,
        value_max,
        qualifier
    from target_group_count
),

-- a reader of a full total asks why its parts and the other populations are not in it
left_out_of_total as (
    select
        whole.measure_code,
        whole.definition_code,
        whole.unit_code,
        whole.province_code,
        whole.work_group_code,
        whole.period_kind,
        whole.period,
        whole.table_name,
        other.target_group_count_id as row_id,
        if(other.part_of = whole.row_id, 'is_part', 'other_definition') as exclusion_reason,
        other.value_min,
        other.value_max,
        other.qualifier
    from counts as whole
    inner join target_group_count as other
        on whole.province_code = other.province_code and whole.row_id <> other.target_group_count_id
    where whole.definition_code = 'full_total' and whole.work_group_code = 'all'
)

select * from counts
union all
select * from left_out_of_total
