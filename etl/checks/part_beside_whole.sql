-- severity: fail
-- th: ค่าหนึ่งต้องไม่นับทั้งยอดรวมและส่วนย่อยของยอดนั้น
-- en: a value must not count a whole beside a part of it
-- one row per part that a value counts beside its whole
with part as (
    select distinct
        table_name,
        row_id,
        whole_id
    from any_part
)

select distinct
    part.table_name,
    part.row_id,
    'part_of' as column_name,
    concat(part.whole_id, ': ', mine.measure_code) as found
from part
inner join measure_evidence as mine using (table_name, row_id)
inner join measure_evidence as whole
    on
        part.table_name = whole.table_name
        and part.whole_id = whole.row_id
        and mine.measure_code = whole.measure_code
        and mine.definition_code = whole.definition_code
        and mine.unit_code = whole.unit_code
        and mine.province_code = whole.province_code
        and mine.work_group_code = whole.work_group_code
        and mine.period_kind = whole.period_kind
        and mine.period = whole.period
where
    mine.is_counted
    and whole.is_counted
    -- a list of what is named holds a project and its steps, each by its name
    and mine.unit_code <> 'activity'
order by part.table_name, part.row_id, found
