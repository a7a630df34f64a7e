-- severity: fail
-- th: รหัสอ้างอิงทุกรหัสต้องเปิดหลักฐานได้ และข้อเท็จจริงทุกแถวที่มีตำแหน่งในเอกสารต้องอยู่ในตาราง fact
-- en: every figure code must open its evidence, and every row with a passage must stand in the table fact
-- one row per fact that the steps of aggregates/fact.sql leave out, whether or not it has a code
with told as (
    select
        table_name,
        row_id
    from any_passage
    union
    select
        table_name,
        row_key as row_id
    from figure_code
    where table_name <> 'measure_value'
)

select
    told.table_name,
    told.row_id,
    null as column_name,
    null as found
from told
anti join fact on told.table_name = fact.table_name and told.row_id = fact.row_id
order by told.table_name, told.row_id
