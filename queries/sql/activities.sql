-- one row per activity, with its gears and agencies
-- parameters: $provinces, $work_groups, $periods, $kinds, $gears, $agencies
with turned as (
    select
        activity_id,
        list(gear_code order by gear_code) as gear_codes
    from activity_gear
    group by all
),

joined as (
    select
        activity_id,
        list(agency_code order by agency_role, agency_code) as agency_codes
    from activity_agency
    group by all
)

select
    a.activity_id,
    a.province_code,
    a.activity_kind,
    a.activity_state,
    a.title_th,
    a.title_en,
    a.work_group_code,
    a.fiscal_year_be,
    coalesce(t.gear_codes, []) as gear_codes,
    coalesce(j.agency_codes, []) as agency_codes,
    a.value_min,
    a.value_max,
    a.qualifier,
    a.unit_code,
    a.part_of,
    a.note_th,
    a.note_en,
    a.source_document_id,
    a.source_line,
    a.source_occurrence,
    a.as_printed
from activity as a
left join turned as t using (activity_id)
left join joined as j using (activity_id)
where
    ($provinces::varchar[] is null or a.province_code = any($provinces))
    and ($work_groups::varchar[] is null or a.work_group_code = any($work_groups))
    and ($kinds::varchar[] is null or a.activity_kind = any($kinds))
    and ($gears::varchar[] is null or list_has_any(t.gear_codes, $gears::varchar[]))
    and ($agencies::varchar[] is null or list_has_any(j.agency_codes, $agencies::varchar[]))
    and (
        $periods::varchar[] is null
        or coalesce('fiscal_year:' || a.fiscal_year_be, 'not_stated:not_stated') = any($periods)
    )
order by a.province_code, a.activity_id
