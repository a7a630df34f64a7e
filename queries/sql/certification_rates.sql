-- one row per province, standard, unit and period with decided cases: certified over decided, certified over the
-- pipeline; exact numbers alone, since a floor or a range is no numerator
-- parameters: $provinces, $work_groups, $periods
with outcome as (
    select
        province_code,
        standard_code,
        unit_code,
        period_kind,
        period,
        certification_status,
        if(sum_qualifier(value_min, value_max, qualifier) = 'exact', sum(value_min), null) as amount
    from certification_summary
    where
        ($provinces::varchar[] is null or province_code = any($provinces))
        and ($work_groups::varchar[] is null or work_group_code = any($work_groups))
        and ($periods::varchar[] is null or period_kind || ':' || period = any($periods))
    group by all
),

decided as (
    select
        province_code,
        standard_code,
        unit_code,
        period_kind,
        period,
        sum(amount) filter (where certification_status = 'certified') as certified,
        sum(amount) filter (where certification_status = 'rejected') as rejected,
        sum(amount) filter (where certification_status = 'pending') as pending
    from outcome
    group by all
)

select
    province_code,
    standard_code,
    unit_code,
    period_kind,
    period,
    certified,
    rejected,
    pending,
    certified + rejected as decided,
    certified::double / nullif((certified + rejected)::double, 0) as pass_rate,
    certified::double / nullif((certified + rejected + pending)::double, 0) as certified_share
from decided
where certified is not null and rejected is not null
order by province_code, standard_code, unit_code, period_kind, period
