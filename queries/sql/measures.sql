-- one row per measure that has a value, with how many provinces stated a number and in how many periods
-- parameters: $tiers
with stated as (
    select
        measure_code,
        count(distinct province_code) filter (where stated_count > 0) as province_count,
        count(distinct period) as period_count
    from measure_value
    group by all
)

select
    m.measure_code,
    m.tier,
    m.subject,
    m.name_th,
    m.name_en,
    m.unit_code,
    m.additivity,
    m.rankability,
    m.denominator_code,
    m.numerator_code,
    m.weight_code,
    m.caution_th,
    m.caution_en,
    m.is_derived,
    s.province_count,
    s.period_count
from measure as m
inner join stated as s using (measure_code)
where $tiers::varchar[] is null or m.tier = any($tiers)
order by m.tier, m.position, m.measure_code
