-- severity: fail
-- th: ช่วงเวลาของตัวเลขการผลิตต้องตรงกับชนิดของช่วงเวลา: เดือนเขียน 2564-03 ปีเขียน 2564 ไม่ระบุเขียน not_stated
-- en: the period of a production figure must be of its kind: 2564-03 for a month, 2564 for a year, not_stated otherwise
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
        else length(period) <> 4
    end
order by production_statistic_id
