-- severity: fail
-- th: ค่าที่ทำเครื่องหมายว่าผิดปกติต้องไม่ถูกนับในตัวชี้วัด
-- en: a figure marked implausible must not be counted in a measure
-- one row per implausible market link that a value counts
select distinct
    'market_link' as table_name,
    link.market_link_id as row_id,
    'is_implausible' as column_name,
    evidence.measure_code as found
from market_link as link
inner join measure_evidence as evidence
    on evidence.table_name = 'market_link' and link.market_link_id = evidence.row_id
where link.is_implausible and evidence.is_counted
order by link.market_link_id, evidence.measure_code
