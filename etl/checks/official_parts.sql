-- severity: warn
-- th: ส่วนย่อยที่เป็นตัวชี้วัดชนิดช่วงเวลาเดียวกันต้องไม่เกินยอดรวม
-- en: a part must not exceed the whole of the same kind of period
-- one row per official value that is greater than the whole it is part of
select
    'indicator_value' as table_name,
    concat_ws('|', part.indicator_code, part.province_code, part.period) as row_id,
    'value' as column_name,
    concat(part.value, ' > ', whole.value) as found
from indicator_value as part
inner join indicator as part_kind on part.indicator_code = part_kind.indicator_code
inner join indicator as whole_kind on part_kind.part_of = whole_kind.indicator_code
inner join indicator_value as whole
    on
        whole_kind.indicator_code = whole.indicator_code
        and part.province_code = whole.province_code
        and part.period = whole.period
where part_kind.period_kind = whole_kind.period_kind and part.value > whole.value
order by part.indicator_code, part.province_code, part.period
