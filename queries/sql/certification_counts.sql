-- one row per printed count of certifications: province, standard, status, commodity and unit
-- parameters: $provinces, $work_groups, $periods, $standards, $statuses, $units
with promoted as (
    select
        certification_id,
        list(agency_code order by agency_role, agency_code) as agency_codes
    from certification_agency
    group by certification_id
)

select
    certification_id,
    province_code,
    standard_code,
    certification_status,
    commodity_code,
    work_group_code,
    target_group_id,
    coalesce(agency_codes, []) as agency_codes,
    fiscal_year_be,
    value_min,
    value_max,
    qualifier,
    unit_code,
    part_of,
    certification.overlaps,
    source_document_id,
    source_line,
    source_occurrence,
    as_printed
from certification
left join promoted using (certification_id)
where
    ($provinces::varchar[] is null or province_code = any($provinces))
    and ($work_groups::varchar[] is null or work_group_code = any($work_groups))
    and ($standards::varchar[] is null or standard_code = any($standards))
    and ($statuses::varchar[] is null or certification_status = any($statuses))
    and ($units::varchar[] is null or unit_code = any($units))
    and (
        $periods::varchar[] is null
        or coalesce('fiscal_year:' || fiscal_year_be, 'not_stated:not_stated') = any($periods)
    )
order by province_code, standard_code, commodity_code, certification_status, unit_code, certification_id
