-- one row per measure, definition, unit and period: how its values are written, whatever the scope that asks for them
--
-- Baht become million baht where the measure reaches a million. There are as many decimals as tell the values of all
-- provinces apart and show none but nought as 0, at most as many as their source carries: its own in a document, those
-- declared for an indicator, none where wholes are counted. So a figure is written alike wherever it stands.
with places as (
    select unnest(range(7)) as decimals
),

written as (
    select
        a.*,
        p.decimals,
        round(a.amount * pow(10, p.decimals)::decimal(7, 0), 0) as digits,
        a.amount * pow(10, p.decimals)::decimal(7, 0) as wanted
    from written_amount as a
    cross join places as p
    where a.amount is not null
),

judged as (
    select
        measure_code,
        definition_code,
        unit_code,
        period_kind,
        period,
        is_compared,
        is_in_millions,
        most,
        decimals,
        bool_and(digits = wanted) as is_all,
        count(distinct digits) = count(*) and bool_and(digits <> 0 or amount = 0) as is_told_apart
    from written
    group by all
),

enough as (
    select
        measure_code,
        definition_code,
        unit_code,
        period_kind,
        period,
        is_in_millions,
        most,
        coalesce(min(decimals) filter (where is_all), max(decimals)) as printed,
        coalesce(min(decimals) filter (where is_all or (is_compared and is_told_apart)), max(decimals)) as needed
    from judged
    group by all
),

even as (
    -- the periods of a measure are read beside each other, so none has fewer than another where its source has them
    select
        *,
        max(needed) over (partition by measure_code, definition_code, unit_code) as wanted
    from enough
)

select
    measure_code,
    definition_code,
    unit_code,
    period_kind,
    period,
    if(is_in_millions, 'million_baht', unit_code) as shown_unit_code,
    -- a sum in million baht has the two decimals that the country is used to
    greatest(least(wanted, printed, most), if(is_in_millions, 2, 0)) as shown_decimals
from even
