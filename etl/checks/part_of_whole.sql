-- severity: fail
-- th: ส่วนย่อยต้องเป็นเรื่องเดียวกับยอดรวมใน part_of และยอดรวมต้องไม่ย้อนกลับมาเป็นส่วนของตัวเอง
-- en: a part must be of the same kind as the whole that part_of names, and no whole may be part of itself
-- one row per part and column in which it is unlike its whole, and one per row that is a part of its own parts
with recursive reached as (
    select distinct
        table_name,
        row_id,
        whole_id
    from any_part
    union
    select
        reached.table_name,
        reached.row_id,
        above.whole_id
    from reached
    inner join any_part as above on reached.table_name = above.table_name and reached.whole_id = above.row_id
)

select
    table_name,
    row_id,
    'part_of' as column_name,
    concat(whole_id, ': ', column_name, ' ', coalesce(part_cell, '–'), ' <> ', whole_cell) as found
from any_part
where
    part_cell is distinct from whole_cell
    -- a whole that states nothing there contains the narrower part
    and whole_cell is not null
    -- a part that is only named states no number, and so no unit
    and not (column_name = 'unit_code' and part_cell is null)
    -- months and quarters are parts of their year
    and not (
        column_name = 'period_kind'
        and part_cell in ('month', 'quarter', 'fiscal_quarter')
        and whole_cell like '%_year'
    )
    -- what is sold inside and outside the province is part of the output
    and not (column_name = 'production_item' and part_cell like 'demand\__%' escape '\' and whole_cell = 'output')
union all
select
    table_name,
    row_id,
    'part_of' as column_name,
    concat(row_id, ' > … > ', row_id) as found
from reached
where row_id = whole_id
order by table_name, row_id, found
