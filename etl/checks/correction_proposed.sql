-- severity: warn
-- th: รายการแก้ไขที่เสนอไม่เปลี่ยนค่าใด จนกว่าผู้ดูแลข้อมูลจะใช้หรือยกเลิก
-- en: a proposed correction changes no value until the curator applies or withdraws it
-- one row per proposed correction
select
    'correction' as table_name,
    correction_id as row_id,
    'value_used' as column_name,
    value_used as found
from correction
where correction_state = 'proposed'
order by correction_id
