-- severity: fail
-- th: เมื่อแหล่งของค่าเปลี่ยนจากช่วงเวลาก่อนหน้าต้องบอกรอยต่อ และช่วงเวลาแรกต้องไม่มีรอยต่อ
-- en: a break is declared where the source of a value is another than before, and never before the first period
-- one row per official cell without its break, or with one before which there is nothing
with followed as (
    select
        *,
        lag(indicator_source_code) over (
            partition by indicator_code, province_code
            order by period
        ) as source_before
    from indicator_value
)

select
    'indicator_value' as table_name,
    concat_ws('|', indicator_code, province_code, period) as row_id,
    'break_before' as column_name,
    coalesce(break_before, concat(source_before, ' > ', indicator_source_code)) as found
from followed
where
    (source_before is null and break_before is not null)
    or (source_before <> indicator_source_code and break_before is null)
order by indicator_code, province_code, period
