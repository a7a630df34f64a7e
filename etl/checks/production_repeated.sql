-- severity: fail
-- th: สินค้าหนึ่งของจังหวัดต้องมีตัวเลขทั้งหมดเพียงตัวเดียวต่อรายการ หน่วย และช่วงเวลา
-- en: a commodity of a province must have one whole figure per item, unit and period
-- one row per whole figure that stands beside another of its kind
with whole as (
    select
        production_statistic_id,
        value_min,
        value_max,
        count(*) over (
            partition by province_code, commodity_code, production_item, unit_code, period_kind, period
        ) as figure_count
    from production_statistic
    where population = 'whole'
)

select
    'production_statistic' as table_name,
    production_statistic_id as row_id,
    'production_item' as column_name,
    coalesce(value_min, value_max) as found
from whole
where figure_count > 1
order by production_statistic_id
