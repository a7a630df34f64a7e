-- What do the committees' documents state as a number of groups? Definitions differ and are never added.
select
    p.name_th as province,
    v.definition_code,
    v.period,
    v.value_min,
    v.value_max,
    v.unit_code
from measure_value as v
inner join province as p using (province_code)
where v.measure_code = 'target_groups_stated' and v.work_group_code = 'all' and v.value_min is not null
order by v.definition_code, p.province_code, v.period;
