-- one row per fact that is in a value of the committee tier, or was left out of it
-- parameters: $measure, $definition, $unit, $province, $work_group, $period
select
    e.table_name,
    e.row_id,
    e.is_counted,
    e.exclusion_reason,
    f.title_th,
    f.title_en,
    e.value_min,
    e.value_max,
    e.qualifier,
    f.unit_code,
    f.source_document_id,
    f.source_line,
    f.source_occurrence,
    f.as_printed
from measure_evidence as e
inner join fact as f using (table_name, row_id)
where
    e.measure_code = $measure
    and e.definition_code = $definition
    and e.unit_code = $unit
    and e.province_code = $province
    and e.work_group_code = $work_group
    and e.period_kind || ':' || e.period = $period
order by not e.is_counted, f.source_document_id, f.source_line, f.source_occurrence, e.table_name, e.row_id
