-- one row per meeting (province null: national), with how many resolutions it took and how many persons were present
-- parameters: $provinces, $periods
with resolved as (
    select
        meeting_id,
        count(*) as resolution_count,
        count(*) filter (where resolution_kind = 'assigned') as assigned_count
    from resolution
    group by all
),

present as (
    select
        meeting_id,
        sum(value_min) filter (where is_present) as present_min,
        if(bool_or(value_max is null), null, sum(value_max) filter (where is_present)) as present_max
    from attendance
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
    m.fiscal_year_be,
    m.fiscal_year_basis,
    r.resolution_count,
    r.assigned_count,
    p.present_min,
    p.present_max,
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
