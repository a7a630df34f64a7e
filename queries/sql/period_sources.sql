-- one row per period of an official measure (of a rate: of its numerator), with the tables that its values come from
-- parameters: $measure
with asked as (
    select coalesce(r.numerator_code, m.measure_code) as indicator_code
    from measure as m
    left join derived_rate as r
        on m.measure_code = r.indicator_code
    where m.measure_code = $measure
)

select
    v.period,
    list(distinct v.indicator_source_code order by v.indicator_source_code) as source_codes
from indicator_value as v
inner join asked using (indicator_code)
group by all
order by v.period
