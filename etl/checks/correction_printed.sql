-- severity: fail
-- th: ค่าที่พิมพ์ซึ่งรายการแก้ไขคาดไว้ ต้องเป็นค่าที่พิมพ์ของแถวนั้นหรือกลุ่มนั้น
-- en: the printed value that a correction expects must be that of its row or group
-- one row per correction in force that expects what is printed nowhere
with printed_form as (
    select
        table_name,
        row_id,
        as_printed
    from any_passage
    union all
    select
        'target_group' as table_name,
        target_group_id as row_id,
        as_printed
    from target_group_mention
    union all
    select
        'quality_flag' as table_name,
        quality_flag_id as row_id,
        other_as_printed as as_printed
    from quality_flag
    where other_as_printed is not null
)

select
    'correction' as table_name,
    correction.correction_id as row_id,
    'expected_as_printed' as column_name,
    correction.expected_as_printed as found
from correction
left join printed_form as form
    on
        correction.table_name = form.table_name
        and correction.row_id = form.row_id
        and correction.expected_as_printed = form.as_printed
where
    correction.correction_state = 'applied'
    and form.row_id is null
    -- a meeting's row prints its opening day alone: its other columns are read from the correction's own passage
    and not (
        correction.table_name = 'meeting'
        and correction.column_name <> 'opening_date'
        and correction.expected_as_printed = correction.as_printed
    )
order by correction.correction_id
