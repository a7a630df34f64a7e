-- severity: fail
-- th: ช่วงเวลาต้องตรงกับชนิดของช่วงเวลา: เดือน 2564-03 ปี 2564 ช่วงปี 2562-2564 ไม่ระบุ not_stated
-- en: a period must be of its kind: 2564-03 for a month, 2564 for a year, 2562-2564 for years, or not_stated
-- one row per production figure whose period is of another kind
select
    'production_statistic' as table_name,
    production_statistic_id as row_id,
    'period' as column_name,
    period as found
from production_statistic
where
    case period_kind
        when 'not_stated' then period <> 'not_stated'
        when 'month' then length(period) <> 7
        when 'years' then length(period) <> 9 or left(period, 4) >= right(period, 4)
        else length(period) <> 4
    end
order by production_statistic_id
