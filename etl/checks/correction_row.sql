-- severity: fail
-- th: รายการแก้ไขต้องอ้างถึงตาราง แถว และคอลัมน์ที่มีอยู่ และคอลัมน์นั้นต้องมีค่าที่ใช้
-- en: a correction in force must name a row and column that exist, and the column must hold the value used
-- one row per correction whose cell holds something else
select
    'correction' as table_name,
    correction.correction_id as row_id,
    'value_used' as column_name,
    concat(correction.value_used, ' <> ', cell.found) as found
from correction
left join any_value as cell
    on
        correction.table_name = cell.table_name
        and correction.row_id = cell.row_id
        and correction.column_name = cell.column_name
where
    correction.correction_state = 'applied'
    and correction.value_used is distinct from cell.found
    -- 5 and 5.000000 are one number
    and coalesce(
        try_cast(correction.value_used as decimal(24, 6)) <> try_cast(cell.found as decimal(24, 6)),
        true
    )
order by correction.correction_id
