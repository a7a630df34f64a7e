-- severity: fail
-- th: ส่วนย่อยต้องมีจังหวัด นิยาม และหน่วยเดียวกับยอดรวม
-- en: a part must have the province, definition and unit of its whole
-- one row per count of groups that is part of another kind of count
select
    'target_group_count' as table_name,
    part.target_group_count_id as row_id,
    'part_of' as column_name,
    part.part_of as found
from target_group_count as part
inner join target_group_count as whole on part.part_of = whole.target_group_count_id
where
    part.province_code <> whole.province_code
    or part.count_definition <> whole.count_definition
    or part.unit_code <> whole.unit_code
order by part.target_group_count_id
