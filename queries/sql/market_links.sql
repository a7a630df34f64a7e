-- one row per channel, buyer or figure of an agreement; implausible figures are marked and stay out of charts
-- parameters: $provinces, $commodities
select
    market_link_id,
    province_code,
    market_link_kind,
    channel_kind,
    counterpart_th,
    counterpart_en,
    commodity_code,
    target_group_id,
    agreement_id,
    start_date,
    value_min,
    value_max,
    qualifier,
    unit_code,
    is_implausible,
    sale_times,
    part_of,
    note_th,
    note_en,
    source_document_id,
    source_line,
    source_occurrence,
    as_printed
from market_link
where
    ($provinces::varchar[] is null or province_code = any($provinces))
    and ($commodities::varchar[] is null or commodity_code = any($commodities))
order by province_code, market_link_id
