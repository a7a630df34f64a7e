-- one row per printed figure of a commodity: province, item, population, unit and period
-- parameters: $provinces, $commodities
select
    production_statistic_id,
    province_code,
    commodity_code,
    production_item,
    population,
    variety_th,
    variety_en,
    main_districts_th,
    main_districts_en,
    harvest_first_month,
    harvest_last_month,
    value_min,
    value_max,
    qualifier,
    unit_code,
    period_kind,
    period,
    as_of_th,
    as_of_en,
    part_of,
    note_th,
    note_en,
    source_document_id,
    source_line,
    source_occurrence,
    as_printed
from production_statistic
where
    ($provinces::varchar[] is null or province_code = any($provinces))
    and ($commodities::varchar[] is null or commodity_code = any($commodities))
order by province_code, commodity_code, period_kind, period, production_statistic_id
