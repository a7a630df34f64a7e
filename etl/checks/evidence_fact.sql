-- severity: fail
-- th: หลักฐานทุกรายการต้องเป็นข้อเท็จจริงที่มีตำแหน่งในเอกสาร
-- en: every row of evidence must be a fact with a passage
-- one row per row of evidence that leads to no passage
select distinct
    evidence.table_name,
    evidence.row_id,
    'row_id' as column_name,
    evidence.measure_code as found
from measure_evidence as evidence
anti join fact on evidence.table_name = fact.table_name and evidence.row_id = fact.row_id
order by evidence.table_name, evidence.row_id, evidence.measure_code
