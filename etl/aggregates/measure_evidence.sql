-- one row per value of the committee tier and fact that is in it, or was left out of it, with what the fact adds
with by_work_group as (
    select * from evidence_of_named_groups
    union all by name
    select * from evidence_of_budgets
    union all by name
    select * from evidence_of_certifications
    union all by name
    select * from evidence_of_activities
),

every_cell as (
    select * from by_work_group
    union all by name
    select * replace ('all' as work_group_code) from by_work_group
    union all by name
    select * from evidence_of_stated_groups
    union all by name
    select * from evidence_of_production
    union all by name
    select * from evidence_of_meetings
)

select
    measure_code,
    definition_code,
    unit_code,
    province_code,
    work_group_code,
    period_kind,
    period,
    table_name,
    row_id,
    exclusion_reason is null as is_counted,
    exclusion_reason,
    value_min,
    value_max,
    qualifier
from every_cell
order by all
