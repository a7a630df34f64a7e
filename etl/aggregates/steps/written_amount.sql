-- one row per amount of a measure, definition, unit and period, as it is written: in million baht where the measure
-- reaches a million. `most` are the decimals that its source carries.
with scaled as (
    select
        v.*,
        m.tier = 'official' as is_official,
        if(u.unit_kind = 'count', 0, m.decimals) as carried,
        coalesce(
            v.unit_code = 'baht'
            and max(greatest(abs(v.value_min), abs(v.value_max))) over (partition by v.measure_code, v.unit_code)
            >= 1000000,
            false
        ) as is_in_millions
    from valued as v
    inner join measure as m on v.measure_code = m.measure_code
    inner join unit as u on v.unit_code = u.unit_code
)

select distinct
    measure_code,
    definition_code,
    unit_code,
    period_kind,
    period,
    is_official or is_in_millions as is_compared,
    is_in_millions,
    carried + if(is_in_millions, 6, 0) as most,
    unnest([value_min, value_max]) * if(is_in_millions, 0.000001, 1)::decimal(7, 6) as amount
from scaled
