-- one row per seat of a meeting's list; stated head counts are no seats
-- parameters: $provinces, $periods
select
    a.attendance_id,
    a.meeting_id,
    a.attendance_part,
    a.seat_no,
    a.office_th,
    a.office_en,
    a.sector_code,
    a.district_code,
    a.is_present,
    a.is_substitute,
    a.source_document_id,
    a.source_line,
    a.source_occurrence,
    a.as_printed
from attendance as a
inner join meeting as m using (meeting_id)
where
    a.attendance_part <> 'stated_total'
    and ($provinces::varchar[] is null or m.province_code = any($provinces))
    and (
        $periods::varchar[] is null
        or coalesce('fiscal_year:' || m.fiscal_year_be, 'not_stated:not_stated') = any($periods)
    )
order by m.start_date desc nulls last, a.source_document_id, a.source_line, a.source_occurrence, a.attendance_id
