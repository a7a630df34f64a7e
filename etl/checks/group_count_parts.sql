-- severity: fail
-- th: ผลรวมจำนวนกลุ่มตามกลุ่มงานต้องเท่ากับยอดรวม เว้นแต่มีข้อสังเกต parts_whole หรือ incomplete_list
-- en: counts by work group must sum to their total, unless a flag parts_whole or incomplete_list speaks of it
-- one row per exact total whose parts by work group sum to something else
with part as (
    select
        part_of as target_group_count_id,
        sum(value_min) as total
    from target_group_count
    where part_of is not null and work_group_code is not null
    group by all
),

excused as (
    select distinct subject_id as target_group_count_id
    from quality_flag
    where subject_table = 'target_group_count' and flag_kind in ('parts_whole', 'incomplete_list')
)

select
    'target_group_count' as table_name,
    whole.target_group_count_id as row_id,
    'value_min' as column_name,
    concat(whole.value_min, ' <> ', part.total) as found
from target_group_count as whole
inner join part using (target_group_count_id)
anti join excused using (target_group_count_id)
where whole.qualifier = 'exact' and whole.value_min <> part.total
order by whole.target_group_count_id
