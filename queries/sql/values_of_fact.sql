-- one row per value in which a fact is counted, with its code
-- parameters: $table, $row_id
with counted as (
    select
        measure_code,
        definition_code,
        unit_code,
        province_code,
        work_group_code,
        period_kind,
        period,
        count(*) as item_count
    from measure_evidence
    where is_counted
    group by all
    having bool_or(table_name = $table and row_id = $row_id)
),

found as (
    select
        v.*,
        counted.item_count,
        concat_ws(
            '|', measure_code, definition_code, unit_code, province_code, work_group_code, period_kind, period
        ) as row_key
    from measure_value as v
    inner join counted
        using (measure_code, definition_code, unit_code, province_code, work_group_code, period_kind, period)
)

select
    f.measure_code,
    m.name_th,
    m.name_en,
    f.definition_code,
    f.unit_code,
    f.province_code,
    f.work_group_code,
    f.period_kind,
    f.period,
    f.value_min,
    f.value_max,
    f.qualifier,
    f.value_state,
    f.shown_unit_code,
    f.shown_decimals,
    f.item_count,
    c.figure_code
from found as f
inner join measure as m using (measure_code)
left join figure_code as c
    on c.table_name = 'measure_value' and f.row_key = c.row_key
order by m.tier, m.position, f.row_key
