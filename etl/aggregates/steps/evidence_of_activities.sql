-- one row per measure of activities and activity of a province, under its work group
with of_province as (
    select
        *,
        coalesce(work_group_code, 'not_stated') as named_group,
        if(fiscal_year_be is null, 'not_stated', 'fiscal_year') as period_kind,
        coalesce(fiscal_year_be::varchar, 'not_stated') as period,
        coalesce(value_min, value_max) is not null as has_number
    from activity
    where province_code is not null
),

-- what is only planned counts nobody yet, whether or not its plan gives a number
judged as (
    select
        own.*,
        case
            when own.activity_state = 'planned' then 'not_done'
            when not own.has_number then 'no_number'
            -- the people of a part are in the head count of the whole, where that states one
            when whole.has_number and whole.unit_code = own.unit_code then 'is_part'
        end as reason
    from of_province as own
    left join of_province as whole on own.part_of = whole.activity_id and whole.activity_state <> 'planned'
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
    coalesce(reason, if(unit_code = 'person_per_year', 'per_year', null)) as exclusion_reason,
    value_min,
    value_max,
    qualifier
from judged
where
    unit_code in ('person', 'person_per_year')
    or (not has_number and activity_kind in ('training', 'development'))
union all
select
    'participants_per_year', 'all', unit_code, province_code, named_group, period_kind, period, 'activity', activity_id,
    reason, value_min, value_max, qualifier
from judged
where unit_code = 'person_per_year'
union all
select
    'activities', 'all', 'activity', province_code, named_group, period_kind, period, 'activity', activity_id, null,
    1, 1, 'exact'
from judged
