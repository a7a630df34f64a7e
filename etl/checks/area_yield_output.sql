-- severity: warn
-- th: พื้นที่ × ผลผลิตเฉลี่ยควรตรงกับผลผลิตรวม (ต่างไม่เกินร้อยละ 1) หรือมีข้อสังเกตกำกับ
-- en: area times average yield should give the output (within one per cent), or a flag should say that it does not
-- one row per printed output that its area and yield contradict and no flag speaks of
with item as (
    select
        province_code,
        commodity_code,
        population,
        period_kind,
        period,
        production_item,
        unit_code,
        production_statistic_id,
        value_min
    from production_statistic
    where qualifier = 'exact'
)

select
    'production_statistic' as table_name,
    output.production_statistic_id as row_id,
    'value_min' as column_name,
    concat(output.value_min, ' <> ', area.value_min * yield.value_min / 1000) as found
from item as output
inner join item as area
    on
        output.province_code = area.province_code
        and output.commodity_code = area.commodity_code
        and output.population = area.population
        and output.period_kind = area.period_kind
        and output.period = area.period
inner join item as yield
    on
        output.province_code = yield.province_code
        and output.commodity_code = yield.commodity_code
        and output.population = yield.population
        and output.period_kind = yield.period_kind
        and output.period = yield.period
anti join quality_flag as flag
    on
        flag.subject_table = 'production_statistic'
        and flag.subject_id in (
            output.production_statistic_id, area.production_statistic_id, yield.production_statistic_id
        )
where
    output.production_item = 'output'
    and output.unit_code = 'ton'
    and area.production_item = 'area'
    and area.unit_code = 'rai'
    and yield.production_item = 'yield'
    and yield.unit_code = 'kilogram_per_rai'
    and abs(output.value_min - area.value_min * yield.value_min / 1000) > output.value_min / 100
order by output.production_statistic_id
