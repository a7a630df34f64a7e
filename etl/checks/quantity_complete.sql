-- severity: fail
-- th: เมื่อมีค่าต้องมีลักษณะค่าและหน่วย เมื่อไม่มีค่าต้องเว้นทั้งสองว่าง
-- en: where there is a value there must be a qualifier and a unit, and neither where there is none
-- one row per curated quantity that lacks its qualifier or unit, or has one without a value
with judged as (
    select
        table_name,
        row_id,
        value_min,
        value_max,
        qualifier,
        unit_code,
        value_min is not null or value_max is not null as has_value
    from any_quantity
)

select
    table_name,
    row_id,
    if((qualifier is not null) = has_value, 'unit_code', 'qualifier') as column_name,
    concat_ws(' ', value_min, value_max, qualifier, unit_code) as found
from judged
where (qualifier is not null) <> has_value or (unit_code is not null) <> has_value
order by table_name, row_id
