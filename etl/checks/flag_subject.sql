-- severity: fail
-- th: แถวที่ข้อสังเกตกล่าวถึงต้องมีอยู่ และต้องระบุทั้งตารางและรหัส
-- en: the row that a flag speaks of must exist, named by table and id together
-- one row per flag whose subject is missing or half named
select
    'quality_flag' as table_name,
    flag.quality_flag_id as row_id,
    'subject_id' as column_name,
    concat_ws(' ', flag.subject_table, flag.subject_id) as found
from quality_flag as flag
left join any_row as subject on flag.subject_table = subject.table_name and flag.subject_id = subject.row_id
where (flag.subject_table is not null or flag.subject_id is not null) and subject.row_id is null
order by flag.quality_flag_id
