-- severity: fail
-- th: ค่าต่ำสุด ค่าสูงสุด และลักษณะค่าต้องสอดคล้องกัน และไม่ติดลบ
-- en: lower value, upper value and qualifier must agree, and no value may be negative
-- one row per curated quantity whose bounds contradict each other or its qualifier
with judged as (
    select
        table_name,
        row_id,
        value_min,
        value_max,
        qualifier,
        (qualifier in ('exact', 'about') and value_min = value_max)
        or (qualifier in ('over', 'at_least') and value_max is null)
        or (qualifier = 'up_to' and value_min is null)
        or (qualifier = 'range' and value_min < value_max) as agrees
    from any_quantity
    where qualifier is not null and (value_min is not null or value_max is not null)
)

select
    table_name,
    row_id,
    'value_min' as column_name,
    concat_ws(' ', value_min, value_max, qualifier) as found
from judged
where agrees is distinct from true or least(value_min, value_max) < 0
order by table_name, row_id
