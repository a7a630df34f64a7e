-- severity: warn
-- th: จำนวนผู้เข้าประชุมที่เอกสารระบุควรตรงกับจำนวนผู้เข้าประชุมในรายชื่อ หรือมีข้อสังเกตกำกับ
-- en: a stated head count should agree with those present on the list of its meeting, or a flag should say otherwise
-- one row per head count whose bounds the list of the same meeting does not meet and no flag speaks of
with listed as (
    select
        meeting_id,
        count(*) filter (where is_present) as present_count
    from attendance
    where attendance_part <> 'stated_total'
    group by all
)

select
    'attendance' as table_name,
    stated.attendance_id as row_id,
    'value_min' as column_name,
    concat_ws(' <> ', concat_ws('–', stated.value_min, stated.value_max), listed.present_count) as found
from attendance as stated
inner join listed using (meeting_id)
anti join quality_flag as flag
    on flag.subject_table = 'attendance' and stated.attendance_id = flag.subject_id
where
    stated.attendance_part = 'stated_total'
    -- a round figure is met within a tenth
    and not (
        stated.qualifier = 'about' and abs(stated.value_min - listed.present_count) * 10 <= stated.value_min
    )
    and (
        stated.value_min > listed.present_count
        or stated.value_max < listed.present_count
        or (stated.qualifier = 'over' and stated.value_min = listed.present_count)
    )
order by stated.attendance_id
