-- one row per break of a measure: the periods between which it stands, why, and the provinces that have it
-- parameters: $measure
with followed as (
    select
        period_kind,
        lag(period) over (
            partition by definition_code, unit_code, work_group_code, province_code, period_kind
            order by period
        ) as period_before,
        period,
        break_before,
        province_code
    from measure_value
    where measure_code = $measure
),

counted as (
    select
        period_kind,
        period,
        count(distinct province_code) as province_count
    from followed
    group by all
)

select
    f.period_kind,
    f.period_before,
    f.period,
    f.break_before as break_kind,
    list(distinct f.province_code order by f.province_code) as provinces,
    any_value(c.province_count) as province_count
from followed as f
inner join counted as c using (period_kind, period)
where f.break_before is not null and f.period_before is not null
group by f.period_kind, f.period_before, f.period, f.break_before
order by f.period_kind, f.period, f.break_before, f.period_before
