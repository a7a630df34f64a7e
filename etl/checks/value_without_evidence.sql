-- severity: fail
-- th: ค่าของระดับเอกสารคณะกรรมการทุกค่าต้องมีหลักฐานที่นับอยู่
-- en: every value of the committee tier must rest on evidence that is counted
-- one row per committee value with a number and no counted fact behind it
select
    'measure_value' as table_name,
    concat_ws('|', shown.measure_code, shown.province_code, shown.period) as row_id,
    'value_min' as column_name,
    shown.value_min as found
from measure_value as shown
inner join measure on shown.measure_code = measure.measure_code and measure.tier = 'committee'
anti join measure_evidence as evidence
    on
        shown.measure_code = evidence.measure_code
        and shown.definition_code = evidence.definition_code
        and shown.unit_code = evidence.unit_code
        and shown.province_code = evidence.province_code
        and shown.work_group_code = evidence.work_group_code
        and shown.period_kind = evidence.period_kind
        and shown.period = evidence.period
        and evidence.is_counted
where shown.value_min is not null or shown.value_max is not null
order by row_id
