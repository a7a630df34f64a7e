-- severity: fail
-- th: ยอดของปีต้องเท่ากับผลรวมสิบสองเดือนของตัวชี้วัดรายเดือนที่เป็นส่วนของตัวชี้วัดนั้น
-- en: the value of a year must be the sum of its twelve months, where a monthly indicator is part of it
-- one row per province and year whose months sum to something else; a fiscal year ends with September
with month_value as (
    select
        monthly.part_of as indicator_code,
        cell.province_code,
        cast(
            cast(left(cell.period, 4) as integer)
            + if(yearly.period_kind = 'fiscal_year' and right(cell.period, 2) >= '10', 1, 0)
            as varchar
        ) as period,
        cell.value
    from indicator_value as cell
    inner join indicator as monthly on cell.indicator_code = monthly.indicator_code
    inner join indicator as yearly on monthly.part_of = yearly.indicator_code
    where monthly.period_kind = 'month' and yearly.period_kind <> 'month'
),

months as (
    select
        indicator_code,
        province_code,
        period,
        sum(value) as total,
        count(value) as stated
    from month_value
    group by all
)

select
    'indicator_value' as table_name,
    concat_ws('|', cell.indicator_code, cell.province_code, cell.period) as row_id,
    'value' as column_name,
    concat(cell.value, ' <> ', months.total) as found
from indicator_value as cell
inner join months using (indicator_code, province_code, period)
where
    (months.stated = 12 and cell.value is distinct from months.total)
    or (months.stated < 12 and cell.value is not null)
order by cell.indicator_code, cell.province_code, cell.period
