-- one row per value of stated target groups and count that is in it, or was left out of it
with stated as (
    select
        count_definition as definition_code,
        unit_code,
        province_code,
        work_group_code,
        if(fiscal_year_be is null, 'not_stated', 'fiscal_year') as period_kind,
        coalesce(fiscal_year_be::varchar, 'not_stated') as period,
        target_group_count_id as row_id,
        part_of,
        value_min,
        value_max,
        qualifier
    from target_group_count
),

-- each count stands under its work group and under all of them
placed as (
    select * replace ('all' as work_group_code), work_group_code is null as is_unsplit from stated
    union all by name
    select *, false as is_unsplit from stated
    where work_group_code is not null
),

judged as (
    select
        *,
        list_contains(list(row_id) over cell, part_of) as is_in_its_whole,
        bool_or(is_unsplit) over cell as has_whole
    from placed
    window
        cell as (partition by definition_code, unit_code, province_code, work_group_code, period_kind, period)
),

counts as (
    select
        * exclude (part_of, is_unsplit, is_in_its_whole, has_whole),
        -- a total of all work groups is stated as such; where there is none, a full total is not made of its parts
        case
            when is_in_its_whole then 'is_part'
            when work_group_code <> 'all' or is_unsplit then null
            when has_whole or definition_code = 'full_total' then 'is_part'
        end as exclusion_reason
    from judged
),

total as (
    select distinct definition_code, unit_code, province_code, work_group_code, period_kind, period
    from counts
    where definition_code = 'full_total' and work_group_code = 'all' and exclusion_reason is null
),

every_count as (
    select * from counts
    union all by name
    -- a reader of a full total asks why the other populations are not in it
    select t.*, o.row_id, 'other_definition' as exclusion_reason, o.value_min, o.value_max, o.qualifier
    from total as t
    inner join stated as o
        on t.province_code = o.province_code and t.definition_code <> o.definition_code
)

select
    'target_groups_stated' as measure_code,
    definition_code,
    unit_code,
    province_code,
    work_group_code,
    period_kind,
    period,
    'target_group_count' as table_name,
    row_id,
    exclusion_reason,
    value_min,
    value_max,
    qualifier
from every_count
