-- severity: fail
-- th: ยอดของปีต้องเท่ากับผลรวมทุกเดือนหรือทุกไตรมาสของตัวชี้วัดที่เป็นส่วนของตัวชี้วัดนั้น
-- en: the value of a year must be the sum of its months or quarters, where an indicator of these is part of it
-- one row per province and year whose months or quarters sum to something else; a fiscal year begins with October
with part_value as (
    select
        shorter.part_of as indicator_code,
        cell.province_code,
        cast(
            cast(left(cell.period, 4) as integer)
            + case
                when yearly.period_kind <> 'fiscal_year'
                    -- the first fiscal quarter lies in the calendar year before
                    then if(shorter.period_kind = 'fiscal_quarter' and right(cell.period, 2) = 'q1', -1, 0)
                when shorter.period_kind = 'month' then if(right(cell.period, 2) >= '10', 1, 0)
                when shorter.period_kind = 'quarter' then if(right(cell.period, 2) = 'q4', 1, 0)
                else 0
            end
            as varchar
        ) as period,
        cell.value,
        if(shorter.period_kind = 'month', 12, 4) as expected
    from indicator_value as cell
    inner join indicator as shorter on cell.indicator_code = shorter.indicator_code
    inner join indicator as yearly on shorter.part_of = yearly.indicator_code
    where
        shorter.period_kind in ('month', 'quarter', 'fiscal_quarter')
        and yearly.period_kind in ('fiscal_year', 'calendar_year', 'survey_year')
),

parts as (
    select
        indicator_code,
        province_code,
        period,
        expected,
        sum(value) as total,
        count(value) as stated
    from part_value
    group by all
)

select
    'indicator_value' as table_name,
    concat_ws('|', cell.indicator_code, cell.province_code, cell.period) as row_id,
    'value' as column_name,
    concat(cell.value, ' <> ', parts.total) as found
from indicator_value as cell
inner join parts using (indicator_code, province_code, period)
where
    (parts.stated = parts.expected and cell.value is distinct from parts.total)
    or (parts.stated < parts.expected and cell.value is not null)
order by cell.indicator_code, cell.province_code, cell.period
