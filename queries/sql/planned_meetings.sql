-- one row per planned number of meetings, beside the committee meetings of its province and year that have a document
-- parameters: $provinces, $periods
with documented as (
    select
        province_code,
        fiscal_year_be,
        count(*) as meeting_count
    from meeting
    where meeting_kind in ('provincial_committee', 'working_group')
    group by all
)

select
    p.planned_figure_id,
    p.province_code,
    p.fiscal_year_be,
    p.value_min,
    p.value_max,
    p.qualifier,
    p.unit_code,
    -- a planned meeting without a document is not counted: here nought is a count of our own rows
    if(d.meeting_count is null, 0, d.meeting_count) as documented_count,
    p.source_document_id,
    p.source_line,
    p.source_occurrence,
    p.as_printed
from planned_figure as p
left join documented as d
    on p.province_code = d.province_code and p.fiscal_year_be = d.fiscal_year_be
where
    p.planned_item = 'meetings'
    and ($provinces::varchar[] is null or p.province_code = any($provinces))
    and (
        $periods::varchar[] is null
        or coalesce('fiscal_year:' || p.fiscal_year_be, 'not_stated:not_stated') = any($periods)
    )
order by p.province_code, p.fiscal_year_be, p.planned_figure_id
