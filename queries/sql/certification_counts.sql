-- one row per printed count of certifications: province, standard, status, commodity and unit
-- parameters: $provinces, $work_groups, $periods, $standards, $statuses, $units
select
    certification_id,
    province_code,
    standard_code,
    certification_status,
    commodity_code,
    work_group_code,
    target_group_id,
    agency_code,
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
