-- one row per value of the committee tier and fact that is in it, or was left out of it, with what the fact adds
with named as (
    select
        *,
        row_number() over (
            partition by target_group_id
            order by source_document_id, source_line, source_occurrence, mention_id
        ) as nth_mention
    from target_group_mention
),

counts as (
    select
        'target_groups_stated' as measure_code,
        count_definition as definition_code,
        unit_code,
        province_code,
        coalesce(work_group_code, 'all') as work_group_code,
        fiscal_year_be as year_be,
        'target_group_count' as table_name,
        target_group_count_id as row_id,
        null as exclusion_reason,
        value_min,
        value_max,
        qualifier
    from target_group_count
),

-- a reader of a full total asks why its parts and the other populations are not in it
left_out_of_total as (
    select
        whole.measure_code, whole.definition_code, whole.unit_code, whole.province_code, whole.work_group_code,
        whole.year_be, 'target_group_count', other.target_group_count_id,
        if(other.part_of = whole.row_id, 'is_part', 'other_definition'),
        other.value_min, other.value_max, other.qualifier
    from counts as whole
    inner join target_group_count as other
        on whole.province_code = other.province_code and whole.row_id <> other.target_group_count_id
    where whole.definition_code = 'full_total' and whole.work_group_code = 'all'
),

names as (
    select
        'target_groups_named' as measure_code,
        'all' as definition_code,
        'group' as unit_code,
        g.province_code,
        coalesce(g.work_group_code, 'not_stated') as work_group_code,
        null::integer as year_be,
        'target_group_mention' as table_name,
        n.mention_id as row_id,
        if(n.nth_mention = 1, null, 'same_group') as exclusion_reason,
        1 as value_min,
        1 as value_max,
        'exact' as qualifier
    from named as n
    inner join target_group as g using (target_group_id)
),

money as (
    select
        'budget_' || budget_stage, 'all', 'baht', province_code, coalesce(work_group_code, 'not_stated'),
        fiscal_year_be, 'budget_line', budget_line_id,
        case when amount_baht is null then 'no_number' when part_of is not null then 'is_part' end,
        amount_baht, amount_baht, qualifier
    from budget_line
),

certificates as (
    select
        if(certification_status = 'certified', 'certified', 'certification_pending'), standard_code,
        coalesce(unit_code, 'not_stated'), province_code, coalesce(work_group_code, 'not_stated'),
        fiscal_year_be, 'certification', certification_id,
        case when value_min is null then 'no_number' when part_of is not null then 'is_part' end,
        value_min, value_max, qualifier
    from certification
    where certification_status in ('certified', 'pending')
),

head_counts as (
    select
        unnest(if(activity_kind = 'training', ['participants', 'trained'], ['participants'])), 'all', 'person',
        province_code, coalesce(work_group_code, 'not_stated'), fiscal_year_be, 'activity', activity_id,
        case when value_min is null then 'no_number' when activity_state = 'planned' then 'not_done' end,
        value_min, value_max, qualifier
    from activity
    where
        province_code is not null
        and (unit_code = 'person' or (value_min is null and activity_kind in ('training', 'development')))
),

activities as (
    select
        'activities', 'all', 'activity', province_code, coalesce(work_group_code, 'not_stated'),
        fiscal_year_be, 'activity', activity_id, null, 1, 1, 'exact'
    from activity
    where province_code is not null
),

production as (
    select
        if(production_item = 'output', 'output', 'production_area'), commodity_code, unit_code, province_code,
        'all', null::integer, 'production_statistic', production_statistic_id,
        if(population = 'whole', null, 'is_part'), value_min, value_max, qualifier
    from production_statistic
    where production_item in ('output', 'area')
),

met as (
    select
        'meetings', 'all', 'meeting', province_code, 'all', fiscal_year_be, 'meeting', meeting_id, null,
        1, 1, 'exact'
    from meeting
    where province_code is not null
),

resolved as (
    select
        'resolutions', r.resolution_kind, 'resolution', m.province_code, 'all', m.fiscal_year_be,
        'resolution', r.resolution_id, null, 1, 1, 'exact'
    from resolution as r
    inner join meeting as m using (meeting_id)
    where m.province_code is not null
),

attended as (
    select
        'attendance', 'all', 'person', m.province_code, 'all', m.fiscal_year_be, 'attendance', a.attendance_id,
        if(a.is_present, null, 'absent'), a.value_min, a.value_max, a.qualifier
    from attendance as a
    inner join meeting as m using (meeting_id)
    where m.province_code is not null
),

by_work_group as (
    select * from names
    union all
    select * from money
    union all
    select * from certificates
    union all
    select * from head_counts
    union all
    select * from activities
),

every_cell as (
    select * from counts
    union all
    select * from left_out_of_total
    union all
    select * from by_work_group
    union all
    select
        * replace ('all' as work_group_code)
    from by_work_group
    union all
    select * from production
    union all
    select * from met
    union all
    select * from resolved
    union all
    select * from attended
)

select
    measure_code,
    definition_code,
    unit_code,
    province_code,
    work_group_code,
    if(year_be is null, 'not_stated', 'fiscal_year') as period_kind,
    coalesce(year_be::varchar, 'not_stated') as period,
    table_name,
    row_id,
    exclusion_reason is null as is_counted,
    exclusion_reason,
    value_min,
    value_max,
    qualifier
from every_cell
order by all
