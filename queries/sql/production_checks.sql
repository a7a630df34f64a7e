-- one row per province, commodity and period: printed output and value beside those that its other figures imply
-- units: tons, baht, baht per kilogram
-- parameters: $provinces, $commodities
with whole as (
    select
        province_code,
        commodity_code,
        period_kind,
        period,
        max(value_min) filter (where production_item = 'area') as area_rai,
        max(value_min) filter (where production_item = 'yield') as yield_kg_per_rai,
        max(value_min) filter (where production_item = 'output') as output_ton,
        max(value_min) filter (where production_item = 'demand_inside') as inside_ton,
        max(value_min) filter (where production_item = 'demand_outside') as outside_ton,
        max(value_min) filter (where production_item = 'value') as value_baht,
        max(value_min) filter (where production_item = 'price' and unit_code = 'baht_per_kilogram') as price_baht_per_kg
    from production_statistic
    where
        population = 'whole'
        and ($provinces::varchar[] is null or province_code = any($provinces))
        and ($commodities::varchar[] is null or commodity_code = any($commodities))
    group by all
)

select
    province_code,
    commodity_code,
    period_kind,
    period,
    area_rai,
    yield_kg_per_rai,
    output_ton,
    inside_ton,
    outside_ton,
    value_baht,
    price_baht_per_kg,
    (area_rai * yield_kg_per_rai / 1000)::double as implied_output_ton,
    (inside_ton + outside_ton)::double as parts_ton,
    (value_baht / nullif(output_ton * 1000, 0))::double as implied_price_baht_per_kg,
    (output_ton * 1000 * price_baht_per_kg)::double as implied_value_baht
from whole
where output_ton is not null
order by province_code, commodity_code, period_kind, period
