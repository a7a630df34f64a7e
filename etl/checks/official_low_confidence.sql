-- severity: fail
-- th: ค่าสถิติทางการที่ความเชื่อมั่นต่ำต้องติดธงในตารางค่าตัวชี้วัด และค่าอื่นต้องไม่ติดธง
-- en: an official value of low confidence must carry its flag among the values of measures, and no other may
-- one row per official value that lost or gained the flag of low confidence
select
    'indicator_value' as table_name,
    concat_ws('|', cell.indicator_code, cell.province_code, cell.period) as row_id,
    'confidence' as column_name,
    cell.confidence as found
from indicator_value as cell
inner join measure_value as shown
    on
        cell.indicator_code = shown.measure_code
        and cell.province_code = shown.province_code
        and cell.period = shown.period
where shown.has_low_confidence <> (cell.confidence is not distinct from 'low')
order by cell.indicator_code, cell.province_code, cell.period
