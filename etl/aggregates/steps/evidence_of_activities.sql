-- one row per measure of activities and activity of a province, under its work group
with of_province as (
    select
        *,
        coalesce(work_group_code, 'not_stated') as named_group,
        if(fiscal_year_be is null, 'not_stated', 'fiscal_year') as period_kind,
        coalesce(fiscal_year_be::varchar, 'not_stated') as period
    from activity
    where province_code is not null
)

select
    unnest(if(activity_kind = 'training', ['participants', 'trained'], ['participants'])) as measure_code,
    'all' as definition_code,
    'person' as unit_code,
    province_code,
    named_group as work_group_code,
    period_kind,
    period,
    'activity' as table_name,
    activity_id as row_id,
    case
        when coalesce(value_min, value_max) is null then 'no_number'
        when activity_state = 'planned' then 'not_done'
    end as exclusion_reason,
    value_min,
    value_max,
    qualifier
from of_province
where
    unit_code = 'person'
    or (coalesce(value_min, value_max) is null and activity_kind in ('training', 'development'))
union all
select
    'activities', 'all', 'activity', province_code, named_group, period_kind, period, 'activity', activity_id, null,
    1, 1, 'exact'
from of_province
