-- one row per table cell behind an official value; a derived rate has two, its numerator and its denominator
-- parameters: $measure, $province, $period_label
with asked as (
    select
        coalesce(r.numerator_code, m.measure_code) as first_code,
        if(m.is_derived, m.denominator_code, null) as second_code
    from measure as m
    left join derived_rate as r
        on m.measure_code = r.indicator_code
    where m.measure_code = $measure and m.tier = 'official'
)

select
    v.indicator_code,
    i.name_th,
    i.name_en,
    i.unit_code,
    v.province_code,
    i.period_kind,
    v.period,
    v.value,
    v.value_as_printed,
    v.value_state,
    v.value_status,
    v.break_before,
    v.readings,
    v.confidence,
    v.note_th,
    v.note_en,
    s.publisher_th,
    s.publisher_en,
    s.title_th,
    s.title_en,
    s.agency_address,
    s.stored_copy,
    w.shown_decimals
from asked as a
inner join indicator_value as v
    on v.indicator_code in (a.first_code, a.second_code)
inner join indicator as i using (indicator_code)
inner join indicator_source as s using (indicator_source_code)
inner join measure_value as w
    on
        v.indicator_code = w.measure_code
        and v.province_code = w.province_code
        and i.period_kind = w.period_kind
        and v.period = w.period
where v.province_code = $province and v.period = $period_label
order by v.indicator_code = a.second_code, v.indicator_code
