-- one row per meeting of a province, resolution that it took, and seat or head count of it
with met as (
    select
        *,
        if(fiscal_year_be is null, 'not_stated', 'fiscal_year') as period_kind,
        coalesce(fiscal_year_be::varchar, 'not_stated') as period
    from meeting
    where province_code is not null
),

attended as (
    select
        *,
        bool_or(attendance_part <> 'stated_total') over (partition by meeting_id) as has_list
    from attendance
)

select
    'meetings' as measure_code,
    'all' as definition_code,
    'meeting' as unit_code,
    province_code,
    'all' as work_group_code,
    period_kind,
    period,
    'meeting' as table_name,
    meeting_id as row_id,
    null::varchar as exclusion_reason,
    1 as value_min,
    1 as value_max,
    'exact' as qualifier
from met
union all
select
    'resolutions', r.resolution_kind, 'resolution', m.province_code, 'all', m.period_kind, m.period,
    'resolution', r.resolution_id, null, 1, 1, 'exact'
from resolution as r
inner join met as m using (meeting_id)
union all
select
    'attendance', if(a.has_list, 'listed', 'stated_total'), 'person', m.province_code, 'all', m.period_kind, m.period,
    'attendance', a.attendance_id,
    -- those who sit on the list are in the head count too
    case
        when a.has_list and a.attendance_part = 'stated_total' then 'other_definition'
        when not a.is_present then 'absent'
        when a.part_of is not null then 'is_part'
    end,
    a.value_min, a.value_max, a.qualifier
from attended as a
inner join met as m using (meeting_id)
