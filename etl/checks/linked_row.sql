-- severity: fail
-- th: part_of และ overlaps ต้องอ้างถึงแถวอื่นที่มีอยู่ในตารางเดียวกัน
-- en: part_of and overlaps must name another row of the same table
-- one row per id that leads nowhere, or back to its own row
select
    named.table_name,
    named.row_id,
    named.column_name,
    named.linked_id as found
from any_link as named
left join any_row as present on named.table_name = present.table_name and named.linked_id = present.row_id
where present.row_id is null or named.linked_id = named.row_id
order by named.table_name, named.row_id, named.linked_id
