-- one row per official measure and period: provinces expected (where it applies), reported, and the share
-- parameters: $provinces, $measures
with expected as (
    select
        v.measure_code,
        v.period_kind,
        v.period,
        count(*) filter (where v.value_state <> 'not_applicable') as expected_count,
        count(*) filter (where v.stated_count > 0) as reported_count,
        count(*) filter (where v.has_low_confidence) as low_confidence_count
    from measure_value as v
    inner join measure as m using (measure_code)
    where
        m.tier = 'official'
        and ($provinces::varchar[] is null or v.province_code = any($provinces))
        and ($measures::varchar[] is null or v.measure_code = any($measures))
    group by all
)

select
    measure_code,
    period_kind,
    period,
    expected_count,
    reported_count,
    low_confidence_count,
    reported_count / nullif(expected_count, 0) as reporting_rate
from expected
order by measure_code, period, period_kind
