-- severity: fail
-- th: ร้อยละต้องอยู่ระหว่าง 0 ถึง 100
-- en: a percentage must lie between 0 and 100
-- one row per figure of a document, official cell or derived rate whose unit is a share of a whole and that is none
with figure as (
    select
        table_name,
        row_id,
        'value_min' as column_name,
        unit_code,
        value_min,
        value_max
    from any_quantity
    union all
    select
        'indicator_value' as table_name,
        concat_ws('|', cell.indicator_code, cell.province_code, cell.period) as row_id,
        'value' as column_name,
        indicator.unit_code,
        cell.value as value_min,
        cell.value as value_max
    from indicator_value as cell
    inner join indicator on cell.indicator_code = indicator.indicator_code
    union all
    select
        'measure_value' as table_name,
        concat_ws('|', shown.measure_code, shown.province_code, shown.period) as row_id,
        'value_min' as column_name,
        shown.unit_code,
        shown.value_min,
        shown.value_max
    from measure_value as shown
    inner join derived_rate on shown.measure_code = derived_rate.indicator_code
)

select
    figure.table_name,
    figure.row_id,
    figure.column_name,
    concat_ws(' ', figure.value_min, figure.value_max) as found
from figure
inner join unit on figure.unit_code = unit.unit_code and unit.unit_kind = 'share'
where least(figure.value_min, figure.value_max) < 0 or greatest(figure.value_min, figure.value_max) > 100
order by figure.table_name, figure.row_id
