-- one row per budget line; an amount that is not stated is null
-- parameters: $provinces, $work_groups, $periods, $stages, $agencies, $recipient_kinds
select
    budget_line_id,
    province_code,
    budget_stage,
    amount_baht,
    qualifier,
    fiscal_year_be,
    purpose_th,
    purpose_en,
    work_group_code,
    funder_agency_code,
    requester_agency_code,
    recipient_th,
    recipient_en,
    recipient_kind,
    target_group_id,
    part_of,
    source_document_id,
    source_line,
    source_occurrence,
    as_printed
from budget_line
where
    ($provinces::varchar[] is null or province_code = any($provinces))
    and ($work_groups::varchar[] is null or work_group_code = any($work_groups))
    and ($stages::varchar[] is null or budget_stage = any($stages))
    and (
        $agencies::varchar[] is null
        or funder_agency_code = any($agencies)
        or requester_agency_code = any($agencies)
    )
    and ($recipient_kinds::varchar[] is null or recipient_kind = any($recipient_kinds))
    and (
        $periods::varchar[] is null
        or coalesce('fiscal_year:' || fiscal_year_be, 'not_stated:not_stated') = any($periods)
    )
order by province_code, fiscal_year_be nulls last, budget_stage, budget_line_id
