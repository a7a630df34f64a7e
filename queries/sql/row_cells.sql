-- one row per row of official statistics and cell of an agency's table that it rests on; a derived rate has two cells
-- parameters: $table, $keys (null for all)
with named as (
    select
        *,
        concat_ws(
            '|', measure_code, definition_code, unit_code, province_code, work_group_code, period_kind, period
        ) as cell_key
    from measure_value
),

resting as (
    select
        'measure_value' as row_table,
        n.cell_key as row_key,
        n.cell_key,
        coalesce(r.numerator_code, n.measure_code) as indicator_code,
        n.province_code,
        n.period,
        1 as place
    from named as n
    left join derived_rate as r
        on n.measure_code = r.indicator_code
    union all
    select 'measure_value', n.cell_key, n.cell_key, r.denominator_code, n.province_code, n.period, 2
    from named as n
    inner join derived_rate as r
        on n.measure_code = r.indicator_code
    union all
    select
        'indicator_value', concat_ws('|', measure_code, province_code, period), cell_key,
        measure_code, province_code, period, 1
    from named
)

select
    q.row_key,
    c.figure_code,
    s.indicator_source_code,
    s.publisher_th,
    s.publisher_en,
    s.title_th,
    s.title_en,
    s.agency_address,
    s.stored_copy,
    s.licence_as_stated,
    v.value_as_printed
from resting as q
inner join indicator_value as v using (indicator_code, province_code, period)
inner join indicator_source as s using (indicator_source_code)
left join figure_code as c
    on c.table_name = 'measure_value' and q.cell_key = c.row_key
where q.row_table = $table and ($keys::varchar[] is null or q.row_key = any($keys))
order by q.row_key, q.place, q.indicator_code
