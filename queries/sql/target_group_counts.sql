-- one row per printed count of groups: province, definition and work group (null: all work groups)
-- parameters: $provinces, $work_groups, $periods
select
    target_group_count_id,
    province_code,
    count_definition,
    work_group_code,
    commodity_code,
    fiscal_year_be,
    value_min,
    value_max,
    qualifier,
    unit_code,
    part_of,
    source_document_id,
    source_line,
    source_occurrence,
    as_printed
from target_group_count
where
    ($provinces::varchar[] is null or province_code = any($provinces))
    and ($work_groups::varchar[] is null or work_group_code = any($work_groups))
    and (
        $periods::varchar[] is null
        or coalesce('fiscal_year:' || fiscal_year_be, 'not_stated:not_stated') = any($periods)
    )
order by province_code, count_definition, target_group_count_id
