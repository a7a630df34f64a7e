-- one row per meeting (province null: national), with how many resolutions it took and how many persons were present,
-- counted from the list of seats, or from the stated head count of a meeting without a list; the two are never added
-- parameters: $provinces, $periods
with resolved as (
    select
        meeting_id,
        count(*) as resolution_count,
        count(*) filter (where resolution_kind = 'assigned') as assigned_count
    from resolution
    group by all
),

attended as (
    select
        *,
        bool_or(attendance_part <> 'stated_total') over (partition by meeting_id) as has_list
    from attendance
),

present as (
    select
        meeting_id,
        if(has_list, 'listed', 'stated_total') as present_basis,
        sum(value_min) as present_min,
        sum_upper(value_min, value_max) as present_max,
        sum_qualifier(value_min, value_max, qualifier) as present_qualifier
    from attended
    where is_present and (attendance_part <> 'stated_total' or not has_list)
    group by all
)

select
    m.meeting_id,
    m.province_code,
    m.meeting_kind,
    m.number_label,
    m.title_th,
    m.title_en,
    m.start_date,
    m.end_date,
    m.opening_date,
    m.start_time,
    m.end_time,
    m.venue_th,
    m.venue_en,
    m.fiscal_year_be,
    m.fiscal_year_basis,
    r.resolution_count,
    r.assigned_count,
    p.present_basis,
    p.present_min,
    p.present_max,
    p.present_qualifier,
    m.source_document_id,
    m.source_line,
    m.source_occurrence,
    m.as_printed
from meeting as m
left join resolved as r using (meeting_id)
left join present as p using (meeting_id)
where
    ($provinces::varchar[] is null or m.province_code = any($provinces))
    and (
        $periods::varchar[] is null
        or coalesce('fiscal_year:' || m.fiscal_year_be, 'not_stated:not_stated') = any($periods)
    )
order by m.start_date desc nulls last, m.meeting_id
