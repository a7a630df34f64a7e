-- one row per province, standard and unit that has decided cases: certified over decided, certified over the pipeline
-- parameters: $provinces, $work_groups, $periods
with decided as (
    select
        province_code,
        standard_code,
        unit_code,
        sum(value_min) filter (where certification_status = 'certified') as certified,
        sum(value_min) filter (where certification_status = 'rejected') as rejected,
        sum(value_min) filter (where certification_status = 'pending') as pending
    from certification_summary
    where
        ($provinces::varchar[] is null or province_code = any($provinces))
        and ($work_groups::varchar[] is null or work_group_code = any($work_groups))
        and ($periods::varchar[] is null or period_kind || ':' || period = any($periods))
    group by all
)

select
    province_code,
    standard_code,
    unit_code,
    certified,
    rejected,
    pending,
    certified + rejected as decided,
    certified::double / nullif((certified + rejected)::double, 0) as pass_rate,
    certified::double / nullif((certified + rejected + pending)::double, 0) as certified_share
from decided
where certified is not null and rejected is not null
order by province_code, standard_code, unit_code
